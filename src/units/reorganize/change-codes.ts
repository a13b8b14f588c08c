import type { Scope } from '../../access/scope.js';
import { unitsWithin } from '../../access/units-within.js';
import { isCode } from '../../kernel/code.js';
import { contains } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import { cleanText } from '../../kernel/text.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { number, text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { invalidCode, invalidName, officialCodeTaken } from '../errors.js';
import { readOfficialCodes, type DatedOfficialCode } from '../read-official-codes.js';
import { findVisibleUnits, type KnownUnit } from '../unit-lookup.js';
import { alreadySo, laterChange } from './errors.js';
import type { CodeChangeRow, ReorganizationRow } from './reorganization.js';

const endSchemeCodes = loadStatement(import.meta.dirname, '../sql/end-scheme-codes.sql');
const codeHolders = loadStatement(import.meta.dirname, '../sql/official-code-holders.sql');
const insertCodes = loadStatement(import.meta.dirname, '../sql/insert-official-codes.sql');

const longestCode = 40;
/** Stands for a unit that the writer may not see; no code looks like it. */
const HIDDEN = '(hidden)';

/** Checks the changes of official codes by themselves. */
export function checkCodeChanges(row: ReorganizationRow, findings: Findings): void {
  row.changeOfficialCode?.forEach(({ scheme, code }, index) => {
    const at = ['changeOfficialCode', index] as const;
    if (!isCode(scheme)) findings.add((path) => invalidCode(path, scheme), ...at, 'scheme');
    if (code === undefined || isOfficialCode(code)) return;
    findings.add((path) => invalidName(path, code), ...at, 'code');
  });
}

function isOfficialCode(code: string): boolean {
  return cleanText(code) === code && code !== '' && code.length <= longestCode;
}

/**
 * Units that change a code have the old one until the day: before any other unit takes one, as the same codes may pass on in a
 * circle. Told: a code that the unit has already, and one of which a change on the day or later is known.
 */
export async function freeChangedCodes(
  tx: WriteTransaction,
  scope: Scope,
  { changeOfficialCode: changes = [] }: ReorganizationRow,
  on: IsoDate,
  findings: Findings,
): Promise<void> {
  if (changes.length === 0) return;
  const codes = changes.map(({ unit }) => unit);
  const units = await findVisibleUnits(scope, tx, codes);
  const held = await readOfficialCodes(
    scope,
    tx,
    [...units.values()].map(({ id }) => id),
  );
  const freed: { readonly unit: number; readonly scheme: string }[] = [];
  changes.forEach((change, index) => {
    const unit = units.get(change.unit)?.id;
    if (unit === undefined || !isCode(change.scheme)) return;
    const ofScheme = (held.get(unit) ?? []).filter(({ scheme }) => scheme === change.scheme);
    if (checkChange(change, index, ofScheme, on, findings)) {
      freed.push({ unit, scheme: change.scheme });
    }
  });
  const schemes = freed.map(({ scheme }) => scheme);
  const revision = await tx.revision();
  await tx.run(endSchemeCodes, [freed.map(({ unit }) => unit), schemes, on, revision]);
}

function checkChange(
  { unit, scheme, code }: CodeChangeRow,
  index: number,
  held: readonly DatedOfficialCode[],
  on: IsoDate,
  findings: Findings,
): boolean {
  const at = ['changeOfficialCode', index, 'code'] as const;
  const now = held.find((span) => contains(span, on));
  const later = held.find(({ from }) => from >= on);
  if (now?.code === code) {
    findings.add((path) => alreadySo(path, unit, `${scheme} ${code ?? '-'}`), ...at);
  } else if (later !== undefined) {
    findings.add((path) => laterChange(path, unit, on, later.from), ...at);
  } else return true;
  return false;
}

/** Units take their new codes, as long as they live: those that nobody has from the day on. */
export async function takeChangedCodes(
  tx: WriteTransaction,
  scope: Scope,
  { changeOfficialCode: changes = [] }: ReorganizationRow,
  known: ReadonlyMap<string, KnownUnit>,
  on: IsoDate,
  findings: Findings,
): Promise<void> {
  const taken = changes.flatMap(({ unit: name, scheme, code }, index) => {
    const unit = known.get(name);
    return unit === undefined || code === undefined ? [] : [{ unit, scheme, code, index }];
  });
  if (taken.length === 0) return;
  const schemes = taken.map(({ scheme }) => scheme);
  const codes = taken.map(({ code }) => code);
  const until = taken.map(({ unit }) => unit.closedOn);
  const holders = await tx.run(codeHolders, [schemes, codes, taken.map(() => on), until]);
  const ids = holders.map((row) => number(row, 'unit_id'));
  const visible = await unitsWithin(scope, tx, ids);
  const holding = new Map(
    holders.map((row) => {
      const isVisible = visible.has(number(row, 'unit_id'));
      return [number(row, 'ordinal') - 1, isVisible ? text(row, 'code') : HIDDEN];
    }),
  );
  const before = findings.errors.length;
  taken.forEach(({ scheme, code, index }, place) => {
    const first = taken.findIndex((each) => each.scheme === scheme && each.code === code);
    const holder = holding.get(place) ?? (first < place ? taken[first]?.unit.code : undefined);
    if (holder === undefined) return;
    const at = ['changeOfficialCode', index, 'code'] as const;
    findings.add((path) => officialCodeTaken(path, code, holder), ...at);
  });
  if (findings.errors.length > before) return;
  const units = taken.map(({ unit }) => unit.id);
  const days = taken.map(() => on);
  await tx.run(insertCodes, [units, schemes, codes, days, until, await tx.revision()]);
}
