import type { IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import type { UnitRow } from '../unit.js';
import { derivedCode } from './derived-code.js';
import * as errors from './errors.js';
import { usualScheme, type UnitLine } from './import-lines.js';
import type { AskedCode, HolderOf } from './official-holders.js';
import { latinPlaceName } from './place-name.js';
import { Suggestions } from './suggestions.js';
import { officialKey } from './units-on-day.js';

/** What the lines are held against. */
export interface UnitLineContext {
  /** The first day of units whose line says none. */
  readonly openedOn: string | undefined;
  readonly holderOf: HolderOf;
  /** Every code that a unit has or had. */
  readonly taken: ReadonlySet<string>;
  /** Official codes that a mistyped one may have meant, beside those of the file. */
  readonly officialCodes: readonly string[];
}

/** One row for each line, in their order; what a line lacks is told, and its row cannot be taken. */
export interface UnitRows {
  readonly rows: readonly UnitRow[];
  readonly errors: readonly DomainError[];
}

/** A line with its code among the other ones. */
interface LinePlace {
  readonly code: string;
  /** Codes of the file by official codes. */
  readonly inFile: ReadonlyMap<string, string>;
  readonly suggestions: Suggestions;
  readonly findings: Findings;
}

/** The official codes that lines name, each on the first day of its unit: to be looked up before. */
export function codesAsked(lines: readonly UnitLine[], openedOn: string | undefined): AskedCode[] {
  return lines.flatMap((line) => {
    const { scheme = usualScheme, opened_on: on = openedOn ?? '' } = line;
    const codes = [line.official_code, line.parent_official_code];
    return codes.flatMap((code) => (code === undefined ? [] : [{ scheme, code, on }]));
  });
}

/** Lines as rows of the use case: units that only have an official code get a code, names in English are derived. */
export function unitRowsOf(lines: readonly UnitLine[], context: UnitLineContext): UnitRows {
  const codes = lines.map((line) => codeOf(line, context));
  const inFile = new Map<string, string>();
  lines.forEach(({ scheme = usualScheme, official_code: official }, index) => {
    if (official !== undefined) inFile.set(officialKey(scheme, official), codes[index] ?? '');
  });
  const suggestions = new Suggestions(() => [
    ...[...inFile.keys()].map(officialCodeOf),
    ...context.officialCodes,
  ]);
  const found: DomainError[] = [];
  const rows = lines.map((line, index) => {
    const findings = new Findings(['units', index], index);
    const place: LinePlace = { code: codes[index] ?? '', inFile, suggestions, findings };
    const row = rowOf(line, place, context);
    found.push(...findings.errors);
    return row;
  });
  return { rows, errors: found };
}

function codeOf(line: UnitLine, { openedOn, holderOf, taken }: UnitLineContext): string {
  const { code, official_code: official, kind = '', scheme = usualScheme } = line;
  if (code !== undefined || official === undefined) return code ?? '';
  const on = line.opened_on ?? openedOn ?? '';
  const holder = holderOf({ scheme, code: official, on });
  return holder ?? derivedCode(kind, official, on as IsoDate, (known) => taken.has(known));
}

function rowOf(line: UnitLine, place: LinePlace, { openedOn, holderOf }: UnitLineContext): UnitRow {
  const { code, findings } = place;
  const { kind = '', name_vi: nameVi = '', scheme = usualScheme } = line;
  const on = line.opened_on ?? openedOn ?? '';
  const lack = (field: string, column: string): void =>
    findings.add((path) => errors.fieldMissing(path, column, code), field);
  if (code === '') {
    findings.add((path) => errors.unitMissing(path, ['code', 'official_code']), 'code');
  }
  if (kind === '') lack('kind', 'kind');
  if (nameVi === '') lack('nameVi', 'name_vi');
  if (on === '') lack('openedOn', 'opened_on');
  const parent = line.parent ?? parentOf(line, on, place, holderOf);
  const official = line.official_code;
  return {
    code,
    kind,
    zoneKind: line.zone_kind,
    nameVi,
    nameEn: line.name_en ?? latinPlaceName(nameVi),
    parent,
    openedOn: on,
    officialCodes: official === undefined ? [] : [{ scheme, code: official, from: on }],
  };
}

/** The unit above by its official code: one of the file, else one that is there already. */
function parentOf(
  { parent_official_code: above, scheme = usualScheme }: UnitLine,
  on: string,
  { inFile, suggestions, findings }: LinePlace,
  holderOf: HolderOf,
): string | undefined {
  if (above === undefined) return undefined;
  const asked = { scheme, code: above, on };
  const parent = inFile.get(officialKey(scheme, above)) ?? holderOf(asked);
  if (parent !== undefined) return parent;
  const suggestion = suggestions.for(above);
  findings.add((path) => errors.unknownOfficialCode(path, asked, suggestion), 'parent');
  // Not nobody: that would be told once more, as a unit above that was forgotten.
  return above;
}

function officialCodeOf(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}
