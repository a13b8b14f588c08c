import { registerEnumType } from 'type-graphql';
import { DUTY_STATES } from '../../submissions/duties/duty.js';
import { enumValues } from '../scalars/enum-values.js';

export const DutyStateEnum = enumValues(DUTY_STATES);

registerEnumType(DutyStateEnum, {
  name: 'DutyState',
  description:
    'Where a duty to report stands (tình trạng thực hiện chế độ báo cáo). A report that was withdrawn did not come in.',
  valuesConfig: {
    OPEN: { description: 'Nothing came in, and it is not due yet (chưa nộp, còn hạn).' },
    LATE: { description: 'Nothing came in, and it was due (chưa nộp, quá hạn).' },
    SUBMITTED: { description: 'Came in and waits for a decision (đã nộp, chờ duyệt).' },
    RETURNED: { description: 'Came in and was returned with reasons (bị trả lại).' },
    ACCEPTED: { description: 'Came in and was accepted (đã duyệt).' },
  },
});
