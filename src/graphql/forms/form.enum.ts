import { registerEnumType } from 'type-graphql';
import {
  CHECK_SEVERITIES,
  FORM_ACCEPTANCES,
  FORM_BASES,
  FORM_CALENDARS,
  REPORTER_KINDS,
} from '../../forms/form.js';
import { enumValues } from '../scalars/enum-values.js';

export const ReporterKindEnum = enumValues(REPORTER_KINDS);
export const FormBasisEnum = enumValues(FORM_BASES);
export const FormAcceptanceEnum = enumValues(FORM_ACCEPTANCES);
export const FormCalendarEnum = enumValues(FORM_CALENDARS);
export const CheckSeverityEnum = enumValues(CHECK_SEVERITIES);

registerEnumType(ReporterKindEnum, {
  name: 'ReporterKind',
  description: 'Who states a report (đối tượng báo cáo).',
  valuesConfig: {
    UNIT: { description: 'An organization unit (đơn vị).' },
    ENTERPRISE: { description: 'An enterprise (doanh nghiệp).' },
    ORGANIZATION: { description: 'A party or mass organization (tổ chức đảng, đoàn thể).' },
  },
});

registerEnumType(FormBasisEnum, {
  name: 'FormBasis',
  description: 'Whether reports on a form add up.',
  valuesConfig: {
    DETAIL: { description: 'Adds up (số liệu gốc).' },
    SUMMARY: {
      description:
        "A unit's own statement of its whole subtree: kept and compared, never added (số liệu tổng hợp).",
    },
  },
});

registerEnumType(FormAcceptanceEnum, {
  name: 'FormAcceptance',
  description: 'How a report becomes final.',
  valuesConfig: {
    BY_REVIEW: { description: 'Once the receiver has accepted it (sau khi được duyệt).' },
    ON_RECEIPT: { description: 'As it comes in (ngay khi tiếp nhận).' },
  },
});

registerEnumType(FormCalendarEnum, {
  name: 'FormCalendar',
  description: 'Which days a nominal period covers (kỳ hạn số liệu).',
  valuesConfig: {
    NOMINAL: { description: 'Those of the calendar (theo dương lịch).' },
    DECREE_09_2019: {
      description:
        'Of Decree 09/2019: from the 15th of the month before the period to the 14th of its last month.',
    },
  },
});

registerEnumType(CheckSeverityEnum, {
  name: 'CheckSeverity',
  description: 'What happens when a check does not hold.',
  valuesConfig: {
    ERROR: { description: 'The report is refused (từ chối).' },
    WARNING: { description: 'The finding stays with the report (cảnh báo).' },
  },
});
