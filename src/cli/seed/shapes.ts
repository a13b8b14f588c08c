import { z } from 'zod';
import type { DimensionRow, MeasureRow } from '../../measures/definition-rows.js';
import type { DueRuleRow } from '../../forms/duties/due-rule.js';
import type { FormRow } from '../../forms/form-rows.js';
import type { IndicatorRow } from '../../indicators/indicator-rows.js';
import type { TargetRow } from '../../indicators/targets/target-row.js';
import type { HierarchyRow } from '../../units/hierarchies/define-hierarchies.js';

// Only the shape is judged here. Whether a code exists or a word is known is for the use cases to say.
const text = z.string();
const names = z.strictObject({ vi: text, en: text });
const described = { code: text, name: names, description: names.optional() };
const traced = { catalogue: text.optional(), documents: z.array(text).optional() };

type Names = z.infer<typeof names>;

function named<T extends { readonly name: Names }>({ name, ...rest }: T) {
  return { ...rest, nameVi: name.vi, nameEn: name.en };
}

function explained<T extends { readonly name: Names; readonly description?: Names | undefined }>(
  row: T,
) {
  const { description, ...rest } = row;
  return { ...named(rest), descriptionVi: description?.vi, descriptionEn: description?.en };
}

/** An entry of dimensions.yaml. */
export const dimensionShape: z.ZodType<DimensionRow> = z
  .strictObject({
    ...described,
    members: z.array(z.strictObject({ code: text, name: names }).transform(named)),
  })
  .transform(explained);

/** An entry of measures.yaml. */
export const measureShape: z.ZodType<MeasureRow> = z
  .strictObject({
    ...described,
    ...traced,
    kind: text,
    source: text,
    grain: text,
    unit: text,
    direction: text,
    dimensions: z.array(text),
    formula: text.optional(),
  })
  .transform(explained);

/** An entry of indicators.yaml. */
export const indicatorShape: z.ZodType<IndicatorRow> = z
  .strictObject({ ...described, ...traced, formula: text, unit: text, direction: text })
  .transform(explained);

/** A check of a form. */
const checkShape = z
  .strictObject({
    code: text,
    formula: text,
    severity: text,
    message: names,
    catalogue: text.optional(),
  })
  .transform(({ message, ...rest }) => ({
    ...rest,
    messageVi: message.vi,
    messageEn: message.en,
  }));

/** An entry of forms.yaml. */
export const formShape: z.ZodType<FormRow> = z
  .strictObject({
    code: text,
    version: z.int(),
    name: names,
    grain: text,
    reporterKinds: z.array(text),
    basis: text,
    fields: z.array(
      z.strictObject({
        measure: text,
        required: z.boolean(),
        integer: z.boolean(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        dimensions: z.array(text).optional(),
      }),
    ),
    acceptance: text.optional(),
    calendar: text.optional(),
    checks: z.array(checkShape).optional(),
  })
  .transform(named);

const renamedUnit = z.strictObject({ unit: text, name: names }).transform(named);
const sharedUnit = { unit: text, share: z.number().optional() };

/** An entry of reorganizations.yaml: one dated act. Units that open with it stand in units.csv, with their day. */
export const reorganizationShape = z.strictObject({
  effectiveOn: text,
  legalBasis: text,
  note: text.optional(),
  close: z.array(z.strictObject({ unit: text })).default([]),
  rename: z.array(renamedUnit).default([]),
  changeKind: z.array(z.strictObject({ unit: text, kind: text })).default([]),
  move: z.array(z.strictObject({ unit: text, parent: text })).default([]),
  merge: z
    .array(z.strictObject({ predecessors: z.array(z.strictObject(sharedUnit)), into: text }))
    .default([]),
  split: z
    .array(
      z.strictObject({
        unit: text,
        into: z.array(z.strictObject({ ...sharedUnit, isMain: z.boolean().optional() })),
        enterprises: z.array(z.strictObject({ taxCode: text, unit: text })).optional(),
      }),
    )
    .default([]),
  changeOfficialCode: z
    .array(z.strictObject({ unit: text, scheme: text, code: text.optional() }))
    .default([]),
});

/** An entry of duties.yaml. */
export const dutyShape: z.ZodType<DueRuleRow> = z.strictObject({
  code: text,
  form: text,
  reporterKind: text,
  unitKinds: z.array(text).optional(),
  units: z.array(text).optional(),
  under: text.optional(),
  from: text,
  to: text.optional(),
  numbers: z.array(z.int()).optional(),
  dates: z
    .array(
      z.strictObject({
        number: z.int(),
        yearOffset: z.int().optional(),
        month: z.int(),
        day: z.int(),
      }),
    )
    .optional(),
  daysAfter: z.int().optional(),
  receiver: text.optional(),
  via: z.array(text).optional(),
  consolidatedBy: text.optional(),
});

/** An entry of targets.yaml. */
export const targetShape: z.ZodType<TargetRow> = z
  .strictObject({
    unit: text,
    metric: text,
    horizon: text,
    where: z.array(z.strictObject({ dimension: text, members: z.array(text) })).optional(),
    bound: text,
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    basis: names,
    note: text.optional(),
  })
  .transform(({ basis, ...rest }) => ({ ...rest, basisVi: basis.vi, basisEn: basis.en }));

const amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'a number in digits' })
  .transform(Number);
const truth = z
  .enum(['true', 'false'], { error: 'true, false or nothing' })
  .transform((word) => word === 'true');

/** A line of units.csv. */
export const unitLine = z.strictObject({
  code: text,
  kind: text,
  zone_kind: text.optional(),
  name_vi: text,
  name_en: text,
  parent: text.optional(),
  opened_on: text,
});

/** An entry of hierarchies.yaml. */
export const hierarchyShape: z.ZodType<HierarchyRow> = z
  .strictObject(described)
  .transform(explained);

/** A line of placements.csv. */
export const placementLine = z.strictObject({
  hierarchy: text,
  unit: text,
  parent: text.optional(),
  from: text,
  to: text.optional(),
});

/** A line of official_codes.csv. */
export const officialCodeLine = z.strictObject({
  unit: text,
  scheme: text,
  code: text,
  from: text,
  to: text.optional(),
});

/** A line of enterprises.csv. */
export const enterpriseLine = z.strictObject({
  tax_code: text,
  name: text,
  unit: text,
  opened_on: text,
  ownership: text.optional(),
  industry_section: text.optional(),
  size_class: text.optional(),
  eligible_for_trade_union: truth.optional(),
});

/** A line of organizations.csv; `covers` lists tax codes between semicolons. */
export const organizationLine = z.strictObject({
  code: text,
  kind: text,
  party_form: text.optional(),
  name: text,
  unit: text.optional(),
  enterprise: text.optional(),
  founded_on: text,
  dissolved_on: text.optional(),
  covers: text.optional(),
});

/** A line of reports.csv: one value of one report. */
export const reportLine = z.strictObject({
  form: text,
  reporter_kind: z.enum(['UNIT', 'ENTERPRISE', 'ORGANIZATION'], {
    error: 'UNIT, ENTERPRISE or ORGANIZATION',
  }),
  reporter: text,
  period: text,
  measure: text,
  dimension: text.optional(),
  member: text.optional(),
  value: amount,
});

export type ReorganizationEntry = z.infer<typeof reorganizationShape>;
export type UnitLine = z.infer<typeof unitLine>;
export type OfficialCodeLine = z.infer<typeof officialCodeLine>;
export type EnterpriseLine = z.infer<typeof enterpriseLine>;
export type OrganizationLine = z.infer<typeof organizationLine>;
export type ReportLine = z.infer<typeof reportLine>;
