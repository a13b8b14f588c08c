import { z } from 'zod';
import type { EnterpriseRow } from '../enterprises/enterprise-row.js';
import type { OrganizationRow } from '../organizations/organization-row.js';
import type { ReportRow } from '../submissions/report.js';

// Only the shape is judged here, and it is that of the mutation's input: what is null was left out. Whether a code exists is
// for the use case to say.
const text = z.string();
const optional = text.nullish().transform((value) => value ?? undefined);

/** A line of reports: ReportInput of the API. */
export const reportShape: z.ZodType<ReportRow> = z.strictObject({
  form: text,
  reporter: z.strictObject({
    unit: optional,
    officialUnit: z
      .strictObject({ scheme: text, code: text })
      .nullish()
      .transform((value) => value ?? undefined),
    enterprise: optional,
    organization: optional,
  }),
  period: text,
  values: z.array(
    z.strictObject({
      measure: text,
      member: z
        .strictObject({ dimension: text, code: text })
        .nullish()
        .transform((value) => value ?? undefined),
      value: z.number(),
    }),
  ),
  note: optional,
  replaces: z
    .int32()
    .nullish()
    .transform((value) => value ?? undefined),
});

/** A line of enterprises: EnterpriseInput of the API. */
export const enterpriseShape: z.ZodType<EnterpriseRow> = z.strictObject({
  taxCode: text,
  name: text.nullish(),
  unit: text.nullish(),
  openedOn: text.nullish(),
  classifiedFrom: text.nullish(),
  ownership: text.nullish(),
  industrySection: text.nullish(),
  sizeClass: text.nullish(),
  eligibleForTradeUnion: z.boolean().nullish(),
});

/** A line of organizations: OrganizationInput of the API. */
export const organizationShape: z.ZodType<OrganizationRow> = z.strictObject({
  code: text,
  kind: text.nullish(),
  partyForm: text.nullish(),
  formFrom: text.nullish(),
  name: text.nullish(),
  unit: text.nullish(),
  enterprise: text.nullish(),
  foundedOn: text.nullish(),
  covers: z
    .array(z.strictObject({ enterprise: text, from: text.nullish(), to: text.nullish() }))
    .nullish(),
});
