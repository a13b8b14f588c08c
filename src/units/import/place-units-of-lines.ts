import type { WriteContext } from '../../cube/write-context.js';
import type { BatchResult } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { placeUnits } from '../hierarchies/place-units.js';
import type { PlacementRow } from '../hierarchies/placement.js';
import * as errors from './errors.js';
import { usualScheme, type PlacementLine } from './import-lines.js';
import { findOfficialHolders, officialCodesOn, type HolderOf } from './official-holders.js';
import { Suggestions } from './suggestions.js';

/** What became of the lines: all of them, or everything that is wrong with them; `row` is the place of the line. */
export interface PlacedLines {
  readonly batch: BatchResult;
  readonly errors: readonly DomainError[];
}

/** Places the units of a file in named hierarchies by the use case that the API has. `from` is for lines that say no day. */
export async function placeUnitsOfLines(
  tx: WriteTransaction,
  context: WriteContext,
  lines: readonly PlacementLine[],
  from = '',
): Promise<PlacedLines> {
  const asked = lines.flatMap(({ scheme = usualScheme, from: on = from, ...line }) =>
    [line.unit_official_code, line.parent_official_code].flatMap((code) =>
      code === undefined ? [] : [{ scheme, code, on }],
    ),
  );
  const holderOf = await findOfficialHolders(context.scope, tx, asked);
  const isUnknown = asked.some((code) => holderOf(code) === undefined);
  const known = isUnknown ? await officialCodesOn(context.scope, tx, context.today) : [];
  const suggestions = new Suggestions(() => known);
  const found: DomainError[] = [];
  const rows = lines.map((line, index) => {
    const findings = new Findings(['placements', index], index);
    const row = rowOf({ from, ...line }, holderOf, suggestions, findings);
    found.push(...findings.errors);
    return row;
  });
  const batch = await placeUnits(tx, context, rows);
  const told = new Set(found.map(({ path }) => path.join('.')));
  const others = batch.results
    .flatMap((result) => result.errors)
    .filter(({ path }) => !told.has(path.join('.')));
  return { batch, errors: [...found, ...others] };
}

function rowOf(
  line: PlacementLine & { readonly from: string },
  holderOf: HolderOf,
  suggestions: Suggestions,
  findings: Findings,
): PlacementRow {
  const { hierarchy = '', from, to, scheme = usualScheme } = line;
  const named = (field: 'unit' | 'parent'): string | undefined => {
    const { [field]: code, [`${field}_official_code` as const]: official } = line;
    if (code !== undefined || official === undefined) return code;
    const asked = { scheme, code: official, on: from };
    const holder = holderOf(asked);
    if (holder === undefined) {
      const suggestion = suggestions.for(official);
      findings.add((path) => errors.unknownOfficialCode(path, asked, suggestion), field);
    }
    return holder ?? official;
  };
  const unit = named('unit');
  if (unit === undefined) {
    findings.add((path) => errors.unitMissing(path, ['unit', 'unit_official_code']), 'unit');
  }
  return { hierarchy, unit: unit ?? '', parent: named('parent'), from, to };
}
