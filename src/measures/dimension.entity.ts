import { defineEntity } from '@mikro-orm/core';

/** A way to slice measures; numbers itself. */
export const DimensionEntity = defineEntity({
  name: 'Dimension',
  tableName: 'dimension',
  properties: (p) => ({
    id: p.integer().primary().autoincrement(false),
    code: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
  }),
});

/** One value of a dimension; `id` is dimension id * 1000 + n. */
export const MemberEntity = defineEntity({
  name: 'DimensionMember',
  tableName: 'dimension_member',
  properties: (p) => ({
    id: p.integer().primary().autoincrement(false),
    dimension: p.manyToOne(DimensionEntity),
    code: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
  }),
});
