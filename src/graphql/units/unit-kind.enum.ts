import { registerEnumType } from 'type-graphql';
import { unitKinds } from '../../units/unit.js';
import { enumValues } from '../scalars/enum-values.js';

export const UnitKindEnum = enumValues(unitKinds);

registerEnumType(UnitKindEnum, {
  name: 'UnitKind',
  description:
    'What a unit is (loại đơn vị). The depth of the hierarchy is ragged: a kind is no rank.',
  valuesConfig: {
    COUNTRY: { description: 'The country (quốc gia), the root of the hierarchy.' },
    PROVINCE: { description: 'A province or centrally run city (tỉnh, thành phố).' },
    DISTRICT: {
      description: 'A district or town (huyện, thị xã, thành phố thuộc tỉnh), until 2025-07-01.',
    },
    COMMUNE: { description: 'A commune, ward or special zone (xã, phường, đặc khu).' },
    BLOC: { description: 'A bloc of agencies or a board (khối, ban quản lý).' },
    ZONE: { description: 'An industrial or economic zone (khu công nghiệp, khu kinh tế).' },
  },
});
