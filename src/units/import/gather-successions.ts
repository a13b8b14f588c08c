import { Findings } from '../../kernel/findings.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { IsoDate } from '../../kernel/date.js';
import * as errors from './errors.js';
import { usualScheme, type SuccessionLine } from './import-lines.js';
import { Suggestions } from './suggestions.js';
import { officialKey, type UnitsOnDay } from './units-on-day.js';

/** Fields that say what a successor is from the day on. */
const described = [
  'kind',
  'zone_kind',
  'name_vi',
  'name_en',
  'parent',
  'parent_official_code',
  'successor_official_code',
  'scheme',
] as const;

/** One line that passes a unit, or one enterprise of it, to a successor. */
export interface PassedOn {
  readonly line: number;
  readonly fields: SuccessionLine;
}

/** A unit that a file passes on, by its code. */
export interface Predecessor {
  readonly code: string;
  readonly line: number;
  /** By the keys of the successors; none when it ends without one. */
  readonly passes: Map<string, PassedOn[]>;
}

/** A unit that a file passes something to, or opens. */
export interface Successor {
  /** Names it within the file, by its code or by its official code. */
  readonly key: string;
  readonly line: number;
  /** What lines said of it, the first one of each field. */
  readonly fields: Partial<Record<(typeof described)[number] | 'successor', string>>;
}

/** The pairs of a file by the units that they name. */
export interface GatheredSuccessions {
  readonly predecessors: ReadonlyMap<string, Predecessor>;
  readonly successors: ReadonlyMap<string, Successor>;
  readonly errors: readonly DomainError[];
}

/** Gathers the lines; told are official codes that nobody has on the eve, lines that name nobody, and what contradicts itself. */
export function gatherSuccessions(
  lines: readonly SuccessionLine[],
  eve: UnitsOnDay,
  eveOn: IsoDate,
): GatheredSuccessions {
  const predecessors = new Map<string, Predecessor>();
  const successors = new Map<string, Successor>();
  const find = predecessorFinder(eve, eveOn);
  const found: DomainError[] = [];
  lines.forEach((fields, line) => {
    const findings = new Findings([], line);
    const code = find(fields, findings);
    const key = successorKey(fields);
    if (code === undefined && key === undefined && findings.errors.length === 0) {
      findings.add((path) => errors.unitMissing(path, ['predecessor', 'successor']));
    }
    if (key !== undefined) describeSuccessor(successors, key, line, fields, findings);
    if (code !== undefined) {
      const one = predecessors.get(code) ?? { code, line, passes: new Map<string, PassedOn[]>() };
      predecessors.set(code, one);
      if (key !== undefined) append(one.passes, key, { line, fields });
    }
    found.push(...findings.errors);
  });
  return { predecessors, successors, errors: found };
}

function append(passes: Map<string, PassedOn[]>, key: string, passed: PassedOn): void {
  const list = passes.get(key) ?? [];
  passes.set(key, list);
  list.push(passed);
}

type FindPredecessor = (fields: SuccessionLine, findings: Findings) => string | undefined;

function predecessorFinder({ byOfficialCode }: UnitsOnDay, on: IsoDate): FindPredecessor {
  const suggestions = new Suggestions(() =>
    [...byOfficialCode.keys()].map((key) => key.slice(key.indexOf('\n') + 1)),
  );
  return ({ predecessor, predecessor_official_code: code, scheme = usualScheme }, findings) => {
    if (predecessor !== undefined || code === undefined) return predecessor;
    const unit = byOfficialCode.get(officialKey(scheme, code));
    if (unit !== undefined) return unit.code;
    findings.add(
      (path) => errors.unknownOfficialCode(path, { scheme, code, on }, suggestions.for(code)),
      'predecessor_official_code',
    );
    return undefined;
  };
}

function successorKey(fields: SuccessionLine): string | undefined {
  const { successor, successor_official_code: official, scheme = usualScheme } = fields;
  if (successor !== undefined) return successor;
  return official === undefined ? undefined : officialKey(scheme, official);
}

function describeSuccessor(
  successors: Map<string, Successor>,
  key: string,
  line: number,
  fields: SuccessionLine,
  findings: Findings,
): void {
  const { successor } = fields;
  const known: Successor = successors.get(key) ?? {
    ...{ key, line },
    fields: successor === undefined ? {} : { successor },
  };
  for (const column of described) {
    const value = fields[column];
    if (value === undefined) continue;
    const before = known.fields[column];
    if (before === undefined) known.fields[column] = value;
    else if (before !== value) {
      findings.add((path) => errors.contradicts(path, column, value, before), column);
    }
  }
  successors.set(key, known);
}
