import { defineEntity } from '@mikro-orm/core';
import type { Grain } from '../kernel/period.js';
import type { Direction, MeasureKind, MeasureSource } from './catalogue.js';
import { DimensionEntity } from './dimension.entity.js';

/** Something counted, with the dimensions whose margins are kept. */
export const MeasureEntity = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  properties: (p) => ({
    id: p.integer().primary(),
    code: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    kind: p.text().$type<MeasureKind>(),
    source: p.text().$type<MeasureSource>(),
    grain: p.text().$type<Grain>(),
    unit: p.text(),
    direction: p.text().$type<Direction>(),
    formula: p.text().nullable(),
    catalogue: p.text().nullable(),
    documents: p.array(),
    dimensions: p
      .manyToMany(DimensionEntity)
      .owner()
      .pivotTable('measure_dimension')
      .joinColumn('measure_id')
      .inverseJoinColumn('dimension_id'),
  }),
});
