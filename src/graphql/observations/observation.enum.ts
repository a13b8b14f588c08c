import { registerEnumType } from 'type-graphql';
import { enumValues } from '../scalars/enum-values.js';

export const StageEnum = enumValues(['PROVISIONAL', 'FINAL']);
export const FillEnum = enumValues(['NONE', 'LAST_REPORTED']);
export const TreeBasisEnum = enumValues(['CURRENT', 'AT_PERIOD', 'AS_OF']);
export const NoValueReasonEnum = enumValues([
  'NO_DATA',
  'ZERO_DENOMINATOR',
  'SUPPRESSED',
  'FINER_THAN_GRAIN',
  'NOT_APPLICABLE',
  'OVERFLOW',
]);

registerEnumType(StageEnum, {
  name: 'Stage',
  description: 'Which revisions of reports count (giai đoạn số liệu).',
  valuesConfig: {
    PROVISIONAL: {
      description:
        'The latest revision of each report that is neither returned nor withdrawn (số liệu sơ bộ).',
    },
    FINAL: { description: 'The latest accepted revision of each report (số liệu chính thức).' },
  },
});

registerEnumType(FillEnum, {
  name: 'Fill',
  description: 'What counts for a report that did not come (bù số liệu thiếu).',
  valuesConfig: {
    NONE: { description: 'Nothing: only what was reported counts.' },
    LAST_REPORTED: {
      description:
        'Of stocks: who owes the form for the period and did not report counts with the last value of the 12 months before it, at the place and in the slices of the period (lấy số kỳ gần nhất). Flows are never filled, nor what is counted from registers; `coverage` tells how many reporters were.',
    },
  },
});

registerEnumType(TreeBasisEnum, {
  name: 'TreeBasis',
  description: 'Under which hierarchy facts are added up.',
  valuesConfig: {
    CURRENT: {
      description: 'All facts, old and new, under the hierarchy of the day of the question.',
    },
    AT_PERIOD: {
      description:
        'Each asked period under the hierarchy of its last day: what the report of that day said.',
    },
    AS_OF: { description: 'All facts, old and new, under the hierarchy of a day.' },
  },
});

registerEnumType(NoValueReasonEnum, {
  name: 'NoValueReason',
  description: 'Why there is no value (lý do không có số liệu). No value is never a silent 0.',
  valuesConfig: {
    NO_DATA: { description: 'Nothing was reported (chưa có báo cáo).' },
    ZERO_DENOMINATOR: { description: 'The denominator is 0 (mẫu số bằng 0).' },
    SUPPRESSED: {
      description:
        'Too few to be told, or counted in a named hierarchy from units that the caller may not see (được bảo mật).',
    },
    FINER_THAN_GRAIN: {
      description: 'The period is finer than what is reported (kỳ ngắn hơn kỳ báo cáo).',
    },
    NOT_APPLICABLE: { description: 'The measure is not kept by that dimension (không áp dụng).' },
    OVERFLOW: {
      description: 'A step of the formula left the range of numbers (vượt giới hạn số).',
    },
  },
});
