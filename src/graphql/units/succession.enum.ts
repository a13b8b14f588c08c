import { registerEnumType } from 'type-graphql';
import { enumValues } from '../scalars/enum-values.js';

export const SuccessionExtentEnum = enumValues(['FULL', 'PARTIAL']);
export const SuccessionBasisEnum = enumValues(['STATED', 'ASSUMED']);

registerEnumType(SuccessionExtentEnum, {
  name: 'SuccessionExtent',
  description: 'How much of the predecessor passed to the successor (phạm vi kế thừa).',
  valuesConfig: {
    FULL: { description: 'All of it (toàn bộ).' },
    PARTIAL: { description: 'A part (một phần).' },
  },
});

registerEnumType(SuccessionBasisEnum, {
  name: 'SuccessionBasis',
  description: 'Who says which successor is the main one (căn cứ xác định đơn vị kế thừa chính).',
  valuesConfig: {
    STATED: { description: 'The reorganization itself (nêu trong quyết định).' },
    ASSUMED: {
      description:
        'The rule: the largest share, then the most enterprises, then the lowest code (theo quy tắc).',
    },
  },
});
