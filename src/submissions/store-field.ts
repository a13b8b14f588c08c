import type { Findings } from '../kernel/findings.js';
import type { FormField, ReporterKind } from '../forms/form.js';
import {
  dimensionOfMember,
  unknownMember,
  type Catalogue,
  type Measure,
} from '../measures/catalogue.js';
import { isRegistered } from '../measures/registered-dimensions.js';
import { checkAmount, mostDecimals } from './check-amount.js';
import * as errors from './errors.js';

/** All that a report states for one field: a total, parts by member id, or both. */
export interface FieldStatement {
  readonly field: FormField;
  total: { readonly amount: number; readonly index: number } | undefined;
  readonly parts: Map<number, number>;
  /** The total as it is stored, once it is known. */
  amount?: number;
}

/** One stored number; member 0 is the total. */
export interface StoredValue {
  readonly measure: number;
  readonly member: number;
  readonly amount: number;
}

/**
 * The total is computed where members are given (semantics 6); a stated total that differs is an error. A kept dimension
 * that the report does not break down goes to UNKNOWN as a whole, so every margin adds up to the total.
 */
export function storeField(
  statement: FieldStatement,
  reporterKind: ReporterKind,
  catalogue: Catalogue,
  findings: Findings,
): StoredValue[] {
  const { field, total, parts } = statement;
  const sums = sumsByDimension(parts);
  const [computed] = sums.values();
  const amount = computed ?? total?.amount ?? 0;
  // Nobody stated it, so nobody has checked it.
  if (computed !== undefined && total === undefined) {
    checkAmount(computed, field, findings, 'values');
  }
  for (const sum of sums.values()) {
    if (sum !== amount) {
      findings.add((path) => errors.totalDiffers(path, field.measure, amount, sum), 'values');
    }
  }
  if (total !== undefined && total.amount !== amount) {
    findings.add(
      (path) => errors.totalDiffers(path, field.measure, amount, total.amount),
      'values',
      total.index,
      'value',
    );
  }
  statement.amount = amount;
  const told = new Set(sums.keys());
  const ownParts = [...parts].map(([member, part]) => ({
    measure: field.measureId,
    member,
    amount: part,
  }));
  const measure = catalogue.measuresById.get(field.measureId);
  if (measure === undefined) throw new Error(`no measure ${field.measure} in the catalogue`);
  return [...spreadOverUntold(measure, amount, reporterKind, told), ...ownParts];
}

/** A statement of a whole subtree is kept word by word: whether its parts make up its total is for its form's checks. */
export function storeAsStated({ field, total, parts }: FieldStatement): StoredValue[] {
  const measure = field.measureId;
  const whole = total === undefined ? [] : [{ measure, member: 0, amount: total.amount }];
  return [...whole, ...[...parts].map(([member, amount]) => ({ measure, member, amount }))];
}

/** A total with the UNKNOWN part of every kept dimension that neither the register nor the report tells. */
export function spreadOverUntold(
  measure: Measure,
  amount: number,
  reporterKind: ReporterKind,
  told: ReadonlySet<number>,
): StoredValue[] {
  const untold = measure.dimensions.filter(
    ({ id, code }) => !isRegistered(code, reporterKind === 'ORGANIZATION') && !told.has(id),
  );
  return [0, ...untold.map(({ id }) => unknownMember(id))].map((member) => ({
    measure: measure.id,
    member,
    amount,
  }));
}

function sumsByDimension(parts: ReadonlyMap<number, number>): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [member, amount] of parts) {
    const dimension = dimensionOfMember(member);
    // What adds up on paper must not fail by a binary rounding.
    sums.set(dimension, Number(((sums.get(dimension) ?? 0) + amount).toFixed(mostDecimals)));
  }
  return sums;
}
