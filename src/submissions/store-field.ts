import type { Findings } from '../kernel/findings.js';
import type { FormField, ReporterKind } from '../forms/form.js';
import { dimensionOfMember, unknownMember, type Catalogue } from '../measures/catalogue.js';
import * as errors from './errors.js';

/** All that a report states for one field: a total, parts by member id, or both. */
export interface FieldStatement {
  readonly field: FormField;
  total: { readonly amount: number; readonly index: number } | undefined;
  readonly parts: Map<number, number>;
}

/** One stored number; member 0 is the total. */
export interface StoredValue {
  readonly measure: number;
  readonly member: number;
  readonly amount: number;
}

/** Dimensions that the register tells of a reporter; a report neither states them nor leaves them unknown. */
const registered = new Set(['ownership', 'industry_section', 'size_class', 'zone_kind']);
const registeredOfOrganizations = new Set([...registered, 'organization_kind', 'party_form']);

/**
 * The total is computed where members are given (semantics 6); a stated total that differs is an error. A kept dimension
 * that the report does not break down goes to UNKNOWN as a whole, so every margin adds up to the total.
 */
export function storeField(
  { field, total, parts }: FieldStatement,
  reporterKind: ReporterKind,
  catalogue: Catalogue,
  findings: Findings,
): StoredValue[] {
  const sums = sumsByDimension(parts);
  const [computed] = sums.values();
  const amount = computed ?? total?.amount ?? 0;
  for (const sum of sums.values()) {
    if (sum !== amount)
      findings.add((path) => errors.totalDiffers(path, field.measure, amount, sum), 'values');
  }
  if (total !== undefined && total.amount !== amount) {
    findings.add(
      (path) => errors.totalDiffers(path, field.measure, amount, total.amount),
      'values',
      total.index,
      'value',
    );
  }
  const value = (member: number, part: number): StoredValue => ({
    measure: field.measureId,
    member,
    amount: part,
  });
  const told = reporterKind === 'ORGANIZATION' ? registeredOfOrganizations : registered;
  const kept = catalogue.measuresById.get(field.measureId)?.dimensions ?? [];
  const untold = kept.filter(({ id, code }) => !told.has(code) && !sums.has(id));
  return [
    value(0, amount),
    ...[...parts].map(([member, part]) => value(member, part)),
    ...untold.map(({ id }) => value(unknownMember(id), amount)),
  ];
}

function sumsByDimension(parts: ReadonlyMap<number, number>): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [member, amount] of parts) {
    const dimension = dimensionOfMember(member);
    // Six decimals: what adds up on paper must not fail by a binary rounding.
    sums.set(dimension, Number(((sums.get(dimension) ?? 0) + amount).toFixed(6)));
  }
  return sums;
}
