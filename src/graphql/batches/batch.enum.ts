import { registerEnumType } from 'type-graphql';
import { enumValues } from '../scalars/enum-values.js';

export const ErrorPolicyEnum = enumValues(['REJECT_ALL', 'REJECT_FAILED']);
export const RowStatusEnum = enumValues(['CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED']);

registerEnumType(ErrorPolicyEnum, {
  name: 'ErrorPolicy',
  description: 'What to do when some rows are refused.',
  valuesConfig: {
    REJECT_ALL: { description: 'Take none (tất cả hoặc không).' },
    REJECT_FAILED: { description: 'Take the good rows (nhận các dòng hợp lệ).' },
  },
});

registerEnumType(RowStatusEnum, {
  name: 'RowStatus',
  description: 'What became of a row (kết quả từng dòng).',
  valuesConfig: {
    CREATED: { description: 'New (thêm mới).' },
    UPDATED: { description: 'Changes what was known (cập nhật).' },
    UNCHANGED: { description: 'Says what is known already; nothing was written (không đổi).' },
    REJECTED: {
      description:
        'Refused (từ chối): by its own findings, or under REJECT_ALL by those of another row.',
    },
  },
});
