import { firstDay, lastDay, monthsOf } from './calendar.js';
import type { Catalogue } from './catalogue.js';
import { placeOf, statedIn, type Fact } from './facts.js';
import type { Report, Reporter } from './history.js';
import { lifeOf, livesOn, unitOf, type World } from './world.js';

/** Who owes a form, for periods that end on a day or later. */
export interface FormDuty {
  readonly form: string;
  readonly kind: 'UNIT' | 'ENTERPRISE' | 'ORGANIZATION';
  /** Of units: only these kinds. */
  readonly unitKinds?: readonly string[];
  readonly from: string;
  /** Only the first, or only the second half of a year. */
  readonly half?: 1 | 2;
}

/** A fact of an earlier period that counts for a missing one. */
export interface FilledFact extends Fact {
  /** The form and the reporter that it is of. */
  readonly from: string;
}

/**
 * Everybody who owes a form that has a field for the measure is asked for its report of the period. Who has none counts with
 * the latest one that says something of the measure, if that lies in the 12 months before, where it stands as the period ends.
 */
export function filledFacts(
  world: World,
  catalogue: Catalogue,
  duties: readonly FormDuty[],
  measure: string,
  months: string[],
): FilledFact[] {
  const filled = new Map<string, FilledFact>();
  for (const duty of duties) {
    const fields = catalogue.forms.get(duty.form)?.fields ?? [];
    if (!fields.some((field) => field.measure === measure)) continue;
    for (const reporter of reportersOf(world, duty)) {
      if (!owes(world, duty, reporter, months)) continue;
      const own = [...world.reports.values()].filter(
        (report) =>
          report.form === duty.form && JSON.stringify(report.reporter) === JSON.stringify(reporter),
      );
      const came = own.some(({ period }) => monthsOf(period).join() === months.join());
      const last = came ? undefined : lastOf(own, measure, months);
      if (last === undefined) continue;
      const from = `${duty.form} ${JSON.stringify(reporter)}`;
      const place = placeOf(world, reporter, lastDay(months));
      filled.set(from, { ...place, ...statedIn(last, measure)!, from });
    }
  }
  return [...filled.values()];
}

function reportersOf(world: World, { kind }: FormDuty): Reporter[] {
  if (kind === 'UNIT') return [...world.units.keys()].map((unit) => ({ unit }));
  if (kind === 'ENTERPRISE') {
    return [...world.enterprises.keys()].map((enterprise) => ({ enterprise }));
  }
  return [...world.organizations.keys()].map((organization) => ({ organization }));
}

function owes(world: World, duty: FormDuty, reporter: Reporter, months: string[]): boolean {
  const end = lastDay(months);
  if (end < duty.from || !livesOn(lifeOf(world, reporter), end)) return false;
  if (duty.half !== undefined && end.slice(5, 7) !== (duty.half === 1 ? '06' : '12')) return false;
  const kinds = duty.unitKinds;
  return (
    !('unit' in reporter) ||
    kinds === undefined ||
    kinds.includes(unitOf(world, reporter.unit).kind)
  );
}

function lastOf(reports: readonly Report[], measure: string, months: string[]): Report | undefined {
  const begin = firstDay(months);
  const earliest = `${Number(begin.slice(0, 4)) - 1}${begin.slice(4)}`;
  return reports
    .filter((report) => statedIn(report, measure) !== undefined)
    .filter(({ period }) => {
      const inside = monthsOf(period);
      return firstDay(inside) >= earliest && lastDay(inside) < begin;
    })
    .sort((a, b) => (lastDay(monthsOf(a.period)) < lastDay(monthsOf(b.period)) ? 1 : -1))[0];
}
