import type { FormFieldRow, FormRow } from '../../src/forms/form-rows.js';
import type { IndicatorRow } from '../../src/indicators/indicator-rows.js';
import type { DomainError } from '../../src/kernel/domain-error.js';
import { Catalogue } from '../../src/measures/catalogue.js';
import type { DimensionRow, MeasureRow } from '../../src/measures/definition-rows.js';
import { planDimensions } from '../../src/measures/plan-dimensions.js';
import { planMeasures } from '../../src/measures/plan-measures.js';

/** A dimension with one member. */
export function dimensionRow(row: Partial<DimensionRow> & { readonly code: string }): DimensionRow {
  const members = [{ code: 'ONE', nameVi: 'Một', nameEn: 'One' }];
  return { nameVi: 'Chiều', nameEn: 'Dimension', members, ...row };
}

/** A reported half-yearly stock of persons without dimensions. */
export function measureRow(row: Partial<MeasureRow> & { readonly code: string }): MeasureRow {
  return {
    nameVi: 'Số lao động',
    nameEn: 'Workers',
    kind: 'STOCK',
    source: 'REPORTED',
    grain: 'HALF_YEAR',
    unit: 'PERSON',
    direction: 'UP',
    dimensions: [],
    ...row,
  };
}

/** A percentage. */
export function indicatorRow(
  row: Partial<IndicatorRow> & { readonly code: string; readonly formula: string },
): IndicatorRow {
  return { nameVi: 'Tỷ lệ', nameEn: 'Share', unit: 'PERCENT', direction: 'UP', ...row };
}

/** A half-year report of enterprises with one field for `workers`. */
export function formRow(row: Partial<FormRow> & { readonly code: string }): FormRow {
  return {
    version: 1,
    nameVi: 'Báo cáo',
    nameEn: 'Report',
    grain: 'HALF_YEAR',
    reporterKinds: ['ENTERPRISE'],
    basis: 'DETAIL',
    acceptance: 'ON_RECEIPT',
    fields: [fieldRow({ measure: 'workers' })],
    ...row,
  };
}

/** A count that may be left out. */
export function fieldRow(row: Partial<FormFieldRow> & { readonly measure: string }): FormFieldRow {
  return { required: false, integer: true, minimum: 0, ...row };
}

/** The catalogue of these definitions alone; they must be sound. Ids of measures are 1, 2, 3 ... */
export function catalogueOf(
  dimensions: readonly DimensionRow[],
  measures: readonly MeasureRow[],
): Catalogue {
  const dimensionDrafts = planDimensions(dimensions, new Catalogue(1, [], []));
  const kept = dimensionDrafts.map(({ definition }) => definition);
  const drafts = planMeasures(measures, new Catalogue(1, [], kept), new Set());
  const errors = [...dimensionDrafts, ...drafts].flatMap(({ findings }) => findings.errors);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const numbered = drafts.map(({ definition }, index) => ({ ...definition, id: index + 1 }));
  return new Catalogue(1, numbered, kept);
}

/** Findings in short: 'CODE at the.path'. */
export function briefly(errors: readonly DomainError[]): string[] {
  return errors.map(({ code, path }) => `${code} at ${path.join('.')}`);
}
