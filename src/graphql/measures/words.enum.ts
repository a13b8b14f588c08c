import { registerEnumType } from 'type-graphql';
import { INDICATOR_UNITS } from '../../indicators/indicator.js';
import { DIRECTIONS, GRAINS, MEASURE_KINDS, MEASURE_SOURCES } from '../../measures/words.js';
import { enumValues } from '../scalars/enum-values.js';

export const DirectionEnum = enumValues(DIRECTIONS);
export const GrainEnum = enumValues(GRAINS);
export const MeasureKindEnum = enumValues(MEASURE_KINDS);
export const MeasureSourceEnum = enumValues(MEASURE_SOURCES);
export const MetricUnitEnum = enumValues(INDICATOR_UNITS);

registerEnumType(DirectionEnum, {
  name: 'Direction',
  description: 'Whether a rising value is welcome (chiều tốt).',
  valuesConfig: {
    UP: { description: 'Rising is welcome.' },
    DOWN: { description: 'Falling is welcome.' },
    NEUTRAL: { description: 'Neither is welcome.' },
    CONTEXT: { description: 'Tells how large the rest is; not judged.' },
  },
});

registerEnumType(GrainEnum, {
  name: 'Grain',
  description: 'The native period of a measure or form (kỳ báo cáo).',
  valuesConfig: {
    MONTH: { description: 'A month (tháng).' },
    QUARTER: { description: 'A quarter (quý).' },
    HALF_YEAR: { description: 'Half a year (6 tháng).' },
    YEAR: { description: 'A year (năm).' },
  },
});

registerEnumType(MeasureKindEnum, {
  name: 'MeasureKind',
  description: 'How a measure behaves over time.',
  valuesConfig: {
    FLOW: { description: 'Happens in a period and adds up over time (số phát sinh).' },
    STOCK: { description: 'Stands at the end of a period; never summed over time (số cuối kỳ).' },
  },
});

registerEnumType(MeasureSourceEnum, {
  name: 'MeasureSource',
  description: 'Where the facts of a measure come from.',
  valuesConfig: {
    REPORTED: { description: 'Stated in a field of a form.' },
    DERIVED: { description: 'A formula on each report, before adding up.' },
    REGISTER: { description: 'Counted from the registers.' },
    SYSTEM: { description: 'Counted from the reports themselves.' },
  },
});

registerEnumType(MetricUnitEnum, {
  name: 'MetricUnit',
  description: 'What values are told in (đơn vị tính).',
  valuesConfig: {
    PERSON: { description: 'Persons (người).' },
    ENTERPRISE: { description: 'Enterprises (doanh nghiệp).' },
    ORGANIZATION: { description: 'Organizations (tổ chức).' },
    ZONE: { description: 'Zones (khu).' },
    CLASS: { description: 'Classes (lớp).' },
    MEETING: { description: 'Meetings (cuộc).' },
    INSPECTION: { description: 'Inspections (cuộc kiểm tra).' },
    COMMENDATION: { description: 'Commendations (lượt khen thưởng).' },
    REPORT: { description: 'Reports (báo cáo).' },
    VND: { description: 'Dong (đồng).' },
    PERCENT: { description: 'Percent, 0 to 100 (phần trăm).' },
    PER_MILLE: { description: 'Per thousand (phần nghìn).' },
    RATIO: { description: 'A plain ratio (tỷ số).' },
  },
});
