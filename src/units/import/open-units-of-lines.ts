import type { WriteContext } from '../../cube/write-context.js';
import type { BatchResult } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { openUnits } from '../open-units.js';
import { allUnitCodes } from '../unit-lookup.js';
import type { UnitLine } from './import-lines.js';
import { findOfficialHolders, officialCodesOn } from './official-holders.js';
import { codesAsked, unitRowsOf } from './unit-rows.js';

/** What became of the lines: all of them, or everything that is wrong with them; `row` is the place of the line. */
export interface OpenedLines {
  readonly batch: BatchResult;
  readonly errors: readonly DomainError[];
}

/** Opens the units of a file by the use case that the API has. */
export async function openUnitsOfLines(
  tx: WriteTransaction,
  context: WriteContext,
  lines: readonly UnitLine[],
  openedOn?: string,
): Promise<OpenedLines> {
  const asked = codesAsked(lines, openedOn);
  const holderOf = await findOfficialHolders(context.scope, tx, asked);
  const taken = new Set(await allUnitCodes(tx));
  const isUnknown = asked.some((code) => holderOf(code) === undefined);
  const officialCodes = isUnknown ? await officialCodesOn(context.scope, tx, context.today) : [];
  const { rows, errors } = unitRowsOf(lines, { openedOn, holderOf, taken, officialCodes });
  const batch = await openUnits(tx, context, rows);
  const told = new Set(errors.map(({ path }) => path.join('.')));
  // A name in English that was derived has the faults of the other one.
  const isDerived = (path: DomainError['path'], row = -1): boolean =>
    path.at(-1) === 'nameEn' && lines[row]?.name_en === undefined;
  const others = batch.results
    .flatMap((result) => result.errors)
    .filter(({ path, row }) => !told.has(path.join('.')) && !isDerived(path, row));
  return { batch, errors: [...errors, ...others] };
}
