import { dateInVietnam } from '../../src/kernel/date.js';

/** A rule as it stands, in the words of the input. */
export interface OracleRule {
  readonly reporterKind: string;
  readonly unitKinds?: readonly string[];
  readonly units?: readonly string[];
  readonly under?: string;
  readonly from: string;
  readonly to?: string;
  readonly numbers?: readonly number[];
  readonly dates?: readonly { number: number; yearOffset: number; month: number; day: number }[];
  readonly daysAfter?: number;
}

/** A reporter: its life, and where it stands from which day on (ascending). */
export interface OracleReporter {
  readonly kind: string;
  readonly unitKind?: string;
  readonly opened: string;
  closed: string | undefined;
  readonly places: { readonly from: string; readonly unit: string }[];
}

/** A revision of a report: when it came in, and how it stands. */
export interface OracleRevision {
  readonly receivedAt: Date;
  state: 'SUBMITTED' | 'RETURNED' | 'WITHDRAWN' | 'ACCEPTED';
}

/** Everything that counts, for one form. Reports by 'reporter period'. */
export interface DutyOracle {
  /** The unit above each unit. */
  readonly parents: Readonly<Record<string, string | undefined>>;
  readonly reporters: Map<string, OracleReporter>;
  readonly rules: Map<string, OracleRule>;
  readonly reports: Map<string, OracleRevision[]>;
}

const lastDays: Record<string, string> = { H1: '06-30', H2: '12-31' };

/** The six counts of a unit for a half-year on a day, each reporter looked at by itself. */
export function countSlowly(
  oracle: DutyOracle,
  unit: string,
  period: string,
  today: string,
): number[] {
  const totals = [0, 0, 0, 0, 0, 0];
  const [year = '', half = ''] = period.split('-');
  const lastDay = `${year}-${lastDays[half]}`;
  const firstDay = half === 'H1' ? `${year}-01-01` : `${year}-07-01`;
  for (const [name, reporter] of oracle.reporters) {
    const home = placeOn(reporter, homeDay(reporter, lastDay));
    if (!pathOf(oracle, home).includes(unit)) continue;
    const due = dueOf(oracle, name, reporter, period, lastDay);
    const revisions = (oracle.reports.get(`${name} ${period}`) ?? []).filter(
      ({ state }) => state !== 'WITHDRAWN',
    );
    const [first] = revisions.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
    const came = first !== undefined;
    const isOnTime =
      first !== undefined && due !== undefined && dateInVietnam(first.receivedAt) < due;
    add(totals, 0, due !== undefined && firstDay <= today);
    add(totals, 1, due !== undefined && came);
    add(totals, 2, isOnTime);
    add(totals, 3, due !== undefined && came && !isOnTime);
    add(totals, 4, due !== undefined && revisions.some(({ state }) => state === 'ACCEPTED'));
    add(totals, 5, due === undefined && came);
  }
  return totals;
}

function add(totals: number[], index: number, holds: boolean): void {
  totals[index] = (totals[index] ?? 0) + Number(holds);
}

/** The first day on which the report is late; undefined when it is not owed. */
function dueOf(
  { rules, parents }: DutyOracle,
  name: string,
  reporter: OracleReporter,
  period: string,
  lastDay: string,
): string | undefined {
  const { opened, closed, kind, unitKind } = reporter;
  if (opened > lastDay || (closed !== undefined && closed <= lastDay)) return undefined;
  const path = pathOf({ parents }, placeOn(reporter, lastDay));
  const number = period.endsWith('H1') ? 1 : 2;
  const matching = [...rules.values()].filter(
    (rule) =>
      rule.reporterKind === kind &&
      rule.from <= lastDay &&
      (rule.to === undefined || lastDay < rule.to) &&
      (rule.numbers ?? [1, 2]).includes(number) &&
      (rule.units?.includes(name) ?? true) &&
      (rule.unitKinds?.includes(unitKind ?? '') ?? true) &&
      (rule.under === undefined || path.includes(rule.under)),
  );
  const named = matching.find(({ units }) => units !== undefined);
  const nearest = path.flatMap((unit) => matching.filter(({ under }) => under === unit));
  const rest =
    nearest.length > 0 ? nearest.filter(({ under }) => under === nearest[0]?.under) : matching;
  const best = named ?? rest.find(({ unitKinds }) => unitKinds !== undefined) ?? rest[0];
  if (best === undefined) return undefined;
  const date = best.dates?.find((each) => each.number === number);
  if (date === undefined) return daysLater(lastDay, (best.daysAfter ?? 0) + 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Number(period.slice(0, 4)) + date.yearOffset}-${two(date.month)}-${two(date.day)}`;
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of the period, or the nearest day on which the reporter lived. */
function homeDay({ opened, closed }: OracleReporter, lastDay: string): string {
  if (lastDay < opened) return opened;
  return closed !== undefined && lastDay >= closed ? daysLater(closed, -1) : lastDay;
}

function placeOn({ places }: OracleReporter, day: string): string {
  return places.findLast(({ from }) => from <= day)?.unit ?? places[0]?.unit ?? '';
}

/** A unit and everything above it, the nearest first. */
function pathOf({ parents }: Pick<DutyOracle, 'parents'>, unit: string): string[] {
  const path = [unit];
  for (let above = parents[unit]; above !== undefined; above = parents[above]) path.push(above);
  return path;
}
