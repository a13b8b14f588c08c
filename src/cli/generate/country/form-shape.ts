import type { Grain } from '../../../kernel/period.js';
import type { ReportRow, ReportValue } from '../../../submissions/report.js';

/** What the generator has to know of a form. */
export interface FormShape {
  readonly code: string;
  readonly grain: Grain;
  readonly basis: string;
  readonly reporterKinds: readonly string[];
  readonly fields: readonly FieldShape[];
}

/** A number that a form asks for. */
export interface FieldShape {
  readonly measure: string;
  readonly required: boolean;
  readonly dimensions?: readonly string[] | null | undefined;
}

/** A number of a report, with its parts where a form takes them. */
export interface Amount {
  readonly total: number;
  readonly parts?: { readonly dimension: string; readonly of: Readonly<Record<string, number>> };
}

/** The numbers that a reporter has, by measure. */
export type Amounts = ReadonlyMap<string, Amount>;

/** The measures that enterprises, or organizations, are given numbers of. */
const measuresGiven: Readonly<Record<'ENTERPRISE' | 'ORGANIZATION', readonly string[]>> = {
  ENTERPRISE: [
    'workers',
    'trade_union_members',
    'youth_union_members',
    'youth_federation_members',
    'womens_union_members',
    'party_members_working',
    'party_members_at_residence',
    'enterprises_agreeing_to_party_organization',
  ],
  ORGANIZATION: [
    'party_members',
    'official_party_members',
    'probationary_party_members',
    'party_members_admitted',
    'party_members_transferred_in',
    'party_members_left',
    'youth_members_admitted',
    'cadres',
    'cadres_trained',
  ],
};

/** Whether reports on a form can be generated: it is for one kind of reporters, and asks for no number that they are not given. */
export function canBeGenerated(
  { basis, reporterKinds, fields }: FormShape,
  kind: 'ENTERPRISE' | 'ORGANIZATION',
): boolean {
  if (basis !== 'DETAIL' || reporterKinds.length !== 1 || reporterKinds[0] !== kind) return false;
  const given = new Set(measuresGiven[kind]);
  const isGiven = ({ measure }: FieldShape): boolean => given.has(measure);
  return fields.some(isGiven) && fields.every((field) => isGiven(field) || !field.required);
}

/** The report that states the amounts a form asks for. */
export function reportRow(
  form: FormShape,
  reporter: ReportRow['reporter'],
  period: string,
  amounts: Amounts,
): ReportRow {
  const values = form.fields.flatMap(({ measure, dimensions }): ReportValue[] => {
    const amount = amounts.get(measure);
    if (amount === undefined) return [];
    const { total, parts } = amount;
    if (parts === undefined || dimensions?.includes(parts.dimension) !== true) {
      return [{ measure, value: total }];
    }
    const { dimension, of } = parts;
    return Object.entries(of).map(([code, value]) => ({
      measure,
      member: { dimension, code },
      value,
    }));
  });
  return { form: form.code, reporter, period, values };
}
