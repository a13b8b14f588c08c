import { registerEnumType } from 'type-graphql';
import { TARGET_STATUSES } from '../../indicators/targets/progress.js';
import { TARGET_BOUNDS } from '../../indicators/targets/target.js';
import { enumValues } from '../scalars/enum-values.js';

export const TargetBoundEnum = enumValues(TARGET_BOUNDS);
export const TargetStatusEnum = enumValues(TARGET_STATUSES);

registerEnumType(TargetBoundEnum, {
  name: 'TargetBound',
  description: 'How a target limits its value (cách giao chỉ tiêu).',
  valuesConfig: {
    AT_LEAST: { description: 'The minimum or more ("30 đảng viên trở lên").' },
    AT_MOST: { description: 'The maximum or less (không quá).' },
    BETWEEN: { description: 'The minimum, the maximum or what lies between ("từ 10 đến 15").' },
    EXACTLY: {
      description: 'That number and no other: a bare number of a document ("17 đảng viên").',
    },
  },
});

registerEnumType(TargetStatusEnum, {
  name: 'TargetStatus',
  description: 'How far a target is (tình trạng thực hiện). The rules are in docs/targets.md.',
  valuesConfig: {
    MET: {
      description:
        'Reached (đạt): a flow as soon as it is, a stock or a ratio when the horizon is over.',
    },
    ON_TRACK: { description: 'Not behind a steady pace (đúng tiến độ).' },
    BEHIND: { description: 'Behind a steady pace, or outside of the bound so far (chậm).' },
    MISSED: { description: 'Over and not reached, or a flow above its maximum (không đạt).' },
    NO_DATA: { description: 'Nothing was reported (chưa có số liệu).' },
  },
});
