import { dayBefore, firstDay, lastDay, monthsOf } from '../oracle/calendar.js';
import type { Command, Report } from '../oracle/history.js';
import { above } from '../oracle/trees.js';
import { lifeOf, type World } from '../oracle/world.js';
import type { Driver, ReadRequest } from '../support/driver.js';

/** Values by 'unit metric period'. */
export type Figures = ReadonlyMap<string, number | null>;
type Tree = Pick<ReadRequest, 'tree' | 'isSummed'>;

/** Told by units alone, so what a unit states of itself is known from its reports. */
const STATED = ['owner_meetings', 'inspections'];
const METRICS = [
  ...STATED,
  ...['enterprises', 'organizations_founded', 'workers', 'trade_union_coverage_of_all'],
];
const HALVES = ['2024-H1', '2024-H2', '2025-H1', '2025-H2'];
const PERIODS = [...HALVES, '2024', '2025', '2024-09', '2025-06'];

/** Every unit, metric and period under each of some trees, in one reading. */
export async function readFigures(
  driver: Driver,
  units: readonly string[],
  trees: readonly Tree[],
  today: string,
): Promise<Figures[]> {
  const asked = { units, metrics: METRICS, periods: PERIODS, by: [], where: [] };
  const answers = await driver.read(
    trees.map((tree) => ({ ...asked, ...tree })),
    today,
  );
  return answers.map(
    (rows) =>
      new Map(
        rows.map(({ unit, metric, period, value }) => [`${unit} ${metric} ${period}`, value]),
      ),
  );
}

/** Today's tree by both roads, that of each period, and those around the latest reorganizations. */
export function treesOf(history: readonly Command[], today: string): Tree[] {
  const days = history.flatMap((command) =>
    command.act === 'reorganize' ? [command.on, dayBefore(command.on)] : [],
  );
  return [
    {},
    { tree: { asOf: today } },
    { isSummed: true },
    { tree: 'AT_PERIOD' },
    ...[...new Set(days)].slice(-6).map((asOf) => ({ tree: { asOf } })),
  ];
}

/** Where two readings differ, of the units that `isMeant` and the periods that end before a day. */
export function changes(
  was: Figures,
  is: Figures,
  isMeant: (unit: string) => boolean = () => true,
  endBefore = '9999',
): string[] {
  return [...was].flatMap(([key, value]) => {
    const [unit = '', , period = ''] = key.split(' ');
    const counts = isMeant(unit) && lastDay(monthsOf(period)) < endBefore;
    return counts && is.get(key) !== value ? [`${key}: ${value}, then ${is.get(key)}`] : [];
  });
}

/** Units that are not the sum of what stands right below them on a day, closed and coming units too, and of their own reports. */
export function unequalSums(figures: Figures, world: World, day: string): string[] {
  const units = [...world.units.keys()];
  const below = Map.groupBy(units, (unit) => above(world, unit, day));
  return units.flatMap((unit) =>
    STATED.flatMap((metric) =>
      HALVES.flatMap((period) => {
        const value = (code: string): number => figures.get(`${code} ${metric} ${period}`) ?? 0;
        const own = stated(world, unit, metric, period);
        const sum = (below.get(unit) ?? []).reduce((total, code) => total + value(code), own);
        const told = `${unit} ${metric} ${period} on ${day}: ${value(unit)}, its parts ${sum}`;
        return value(unit) === sum ? [] : [told];
      }),
    ),
  );
}

/** What every unit has not told yet of itself, another number each: so that no unit can be counted in the wrong place unseen. */
export function missingReports(world: World, today: string): Report[] {
  return [...world.units.keys()].flatMap((unit, index) =>
    HALVES.filter((period) => livesIn(world, unit, period, today)).flatMap((period, half) => {
      if (reportOf(world, unit, period) !== undefined) return [];
      const values = [{ measure: 'inspections', value: 1 + 5 * index + half }];
      return [{ act: 'report', form: 'unit_half_year', reporter: { unit }, period, values }];
    }),
  );
}

function livesIn(world: World, unit: string, period: string, today: string): boolean {
  const { from, to } = lifeOf(world, { unit });
  const months = monthsOf(period);
  const first = firstDay(months);
  return first <= today && from <= lastDay(months) && (to === undefined || first < to);
}

/** What a unit reported of itself. */
function stated(world: World, unit: string, metric: string, period: string): number {
  const report = reportOf(world, unit, period);
  return report?.values.find(({ measure }) => measure === metric)?.value ?? 0;
}

function reportOf(world: World, unit: string, period: string): Report | undefined {
  return [...world.reports.values()].find(
    ({ form, reporter, period: of }) =>
      form === 'unit_half_year' && 'unit' in reporter && reporter.unit === unit && of === period,
  );
}
