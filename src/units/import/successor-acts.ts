import type { IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import type { ActList } from './act-list.js';
import * as errors from './errors.js';
import { usualScheme } from './import-lines.js';
import type { NamedSuccessor, NamingContext } from './name-successors.js';
import { isSamePlaceName, latinPlaceName } from './place-name.js';
import { Suggestions } from './suggestions.js';
import { officialKey, type UnitOnDay, type UnitsOnDay } from './units-on-day.js';

type Found = ReadonlyMap<string, NamedSuccessor>;

/** Opens the successors that are new; renames, moves and changes those that go on as the file describes them. */
export function addSuccessorActs(
  acts: ActList,
  successors: Found,
  context: NamingContext,
): DomainError[] {
  const above = parentFinder(successors, context);
  return [...successors.values()].flatMap((successor) => {
    const findings = new Findings([], successor.line);
    const parent = above(successor, findings);
    if (successor.before === undefined) {
      openSuccessor(acts, successor, parent, context.on, findings);
    } else {
      changeSuccessor(acts, successor, successor.before, parent, context.eve);
    }
    return findings.errors;
  });
}

function openSuccessor(
  acts: ActList,
  { code, line, fields }: NamedSuccessor,
  parent: string | undefined,
  on: IsoDate,
  findings: Findings,
): void {
  const { kind = '', name_vi: nameVi = '', successor_official_code: official } = fields;
  if (kind === '') findings.add((path) => errors.fieldMissing(path, 'kind', code), 'kind');
  if (nameVi === '') findings.add((path) => errors.fieldMissing(path, 'name_vi', code), 'name_vi');
  const nameEn = fields.name_en ?? latinPlaceName(nameVi);
  const scheme = fields.scheme ?? usualScheme;
  const officialCodes = official === undefined ? [] : [{ scheme, code: official, from: on }];
  const unit = { code, kind, zoneKind: fields.zone_kind, nameVi, nameEn, parent, officialCodes };
  acts.add('open', unit, line);
}

function changeSuccessor(
  acts: ActList,
  { code: unit, line, fields }: NamedSuccessor,
  before: UnitOnDay,
  parent: string | undefined,
  eve: UnitsOnDay,
): void {
  const { kind, name_vi: nameVi = before.nameVi } = fields;
  const kept = isSamePlaceName(nameVi, before.nameVi) ? before.nameEn : latinPlaceName(nameVi);
  const { name_en: nameEn = kept } = fields;
  if (nameVi !== before.nameVi || nameEn !== before.nameEn) {
    acts.add('rename', { unit, nameVi, nameEn }, line);
  }
  if (kind !== undefined && kind !== before.kind) acts.add('changeKind', { unit, kind }, line);
  if (parent !== undefined && parent !== before.parent) acts.add('move', { unit, parent }, line);
  const { scheme = usualScheme, successor_official_code: code } = fields;
  if (code !== undefined && eve.byOfficialCode.get(officialKey(scheme, code))?.code !== unit) {
    acts.add('changeOfficialCode', { unit, scheme, code }, line);
  }
}

type FindParent = (successor: NamedSuccessor, findings: Findings) => string | undefined;

/** Units above by their codes, or by the official codes that hold from the day on. */
function parentFinder(successors: Found, { eve, day, on }: NamingContext): FindParent {
  const suggestions = new Suggestions(() =>
    [...day.byOfficialCode.keys()].map((key) => key.slice(key.indexOf('\n') + 1)),
  );
  return ({ fields }, findings) => {
    const { parent, parent_official_code: code, scheme = usualScheme } = fields;
    if (parent !== undefined || code === undefined) return parent;
    const key = officialKey(scheme, code);
    const unit = successors.get(key) ?? day.byOfficialCode.get(key) ?? eve.byOfficialCode.get(key);
    if (unit !== undefined) return unit.code;
    findings.add(
      (path) => errors.unknownOfficialCode(path, { scheme, code, on }, suggestions.for(code)),
      'parent_official_code',
    );
    return undefined;
  };
}
