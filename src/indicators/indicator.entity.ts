import { defineEntity } from '@mikro-orm/core';
import type { Direction } from '../measures/catalogue.js';

/** A formula over measures. */
export const IndicatorEntity = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  properties: (p) => ({
    id: p.integer().primary(),
    code: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    formula: p.text(),
    unit: p.text(),
    direction: p.text().$type<Direction>(),
    catalogue: p.text().nullable(),
    documents: p.array(),
  }),
});
