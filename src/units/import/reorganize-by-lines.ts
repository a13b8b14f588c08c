import type { WriteContext } from '../../cube/write-context.js';
import { addDays, type IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { isCarriedOut } from '../reorganize/is-carried-out.js';
import type { ReorganizationReport } from '../reorganize/reorganization-report.js';
import { reorganizeUnits } from '../reorganize/reorganize-units.js';
import type { SplitPort } from '../reorganize/split-port.js';
import { allUnitCodes } from '../unit-lookup.js';
import { ActList } from './act-list.js';
import { gatherSuccessions } from './gather-successions.js';
import type { SuccessionLine } from './import-lines.js';
import { nameSuccessors, type NamingContext } from './name-successors.js';
import { addPredecessorActs } from './predecessor-acts.js';
import { addSuccessorActs } from './successor-acts.js';
import { readUnitsOnDay } from './units-on-day.js';

/** When and why a reorganization takes place. */
export interface ActOfLines {
  readonly on: IsoDate;
  readonly legalBasis: string | undefined;
  readonly note: string | undefined;
}

/** What became of the lines: one act, or everything that is wrong; `row` is the place of the line. */
export interface ReorganizedLines {
  readonly errors: readonly DomainError[];
  /** Undefined when it was refused, or carried out before. */
  readonly report: ReorganizationReport | undefined;
  /** All of it came about on its day already: the same file again means no second reorganization. */
  readonly wasCarriedOut: boolean;
}

/** Makes one reorganization of the pairs of a file, and carries it out by the use case that the API has. */
export async function reorganizeByLines(
  tx: WriteTransaction,
  context: WriteContext,
  lines: readonly SuccessionLine[],
  { on, legalBasis, note }: ActOfLines,
  port: SplitPort,
): Promise<ReorganizedLines> {
  const { acts, errors, isClear } = await planActs(tx, context, lines, on);
  const row = acts.row(on, note);
  if (!isClear) return { errors, report: undefined, wasCarriedOut: false };
  if (errors.length === 0 && (await isCarriedOut(tx, context.scope, row))) {
    return { errors, report: undefined, wasCarriedOut: true };
  }
  const done = await reorganizeUnits(tx, context, row, port, legalBasis);
  const told = new Set(errors.map(({ row }) => row));
  const others = done.errors
    .map((error) => placed(error, acts.lineOf(error.path)))
    .filter(({ row }) => row === undefined || !told.has(row));
  return {
    errors: [...errors, ...others],
    report: errors.length > 0 ? undefined : done.report,
    wasCarriedOut: false,
  };
}

/** With the line in the place of the row of `open` that the use case counts. */
function placed(error: DomainError, line: number | undefined): DomainError {
  const { code, messageEn, messageVi, path, expected, actual, suggestion } = error;
  return {
    ...{ code, messageEn, messageVi, path },
    ...(line === undefined ? {} : { row: line }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

interface PlannedLines {
  readonly acts: ActList;
  readonly errors: readonly DomainError[];
  /** Whether it is known of every line which units it means: else the acts would be others than were wanted. */
  readonly isClear: boolean;
}

async function planActs(
  tx: WriteTransaction,
  { scope }: WriteContext,
  lines: readonly SuccessionLine[],
  on: IsoDate,
): Promise<PlannedLines> {
  const eveOn = addDays(on, -1);
  const context: NamingContext = {
    eve: await readUnitsOnDay(scope, tx, eveOn),
    day: await readUnitsOnDay(scope, tx, on),
    on,
    taken: new Set(await allUnitCodes(tx)),
  };
  const gathered = gatherSuccessions(lines, context.eve, eveOn);
  const successors = nameSuccessors(gathered, context);
  const acts = new ActList();
  const unclear = [...gathered.errors, ...addSuccessorActs(acts, successors, context)];
  const odd = addPredecessorActs(acts, gathered.predecessors.values(), successors);
  return { acts, errors: [...unclear, ...odd], isClear: unclear.length === 0 };
}
