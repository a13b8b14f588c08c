import { firstDay, lastDay, nativePeriods, type Grain } from '../oracle/calendar.js';
import type { Catalogue, Field } from '../oracle/catalogue.js';
import type { Command, ReportedValue, Reporter } from '../oracle/history.js';
import { lifeOf, type Life, type World } from '../oracle/world.js';
import { maybePick, pick } from './pick.js';

/** A report that the product must take, or undefined when the picks lead to none. */
export function composeReport(
  world: World,
  catalogue: Catalogue,
  today: string,
  picks: readonly number[],
): Command | undefined {
  const reporter = chooseReporter(world, picks);
  if (reporter === undefined) return undefined;
  const kind =
    'unit' in reporter ? 'UNIT' : 'enterprise' in reporter ? 'ENTERPRISE' : 'ORGANIZATION';
  const form = pick(
    [...catalogue.forms.values()].filter(({ reporterKinds }) => reporterKinds.includes(kind)),
    picks[2]!,
  );
  const period = maybePick(periodsOf(form.grain, lifeOf(world, reporter), today), picks[3]!);
  if (period === undefined) return undefined;
  const chosen = form.fields.filter(
    ({ required }, index) => required || (picks[4 + (index % 4)]! >> (index % 7)) % 2 === 0,
  );
  const values = chosen.flatMap((field, index) =>
    valuesOf(field, picks[8 + (index % 6)]! + index, kind, catalogue),
  );
  return values.length === 0
    ? undefined
    : { act: 'report', form: form.code, reporter, period, values };
}

function chooseReporter(world: World, picks: readonly number[]): Reporter | undefined {
  const organizations = [...world.organizations.keys()].map((organization) => ({
    organization,
  }));
  const enterprises = [...world.enterprises.keys()].map((enterprise) => ({ enterprise }));
  const units = [...world.units.keys()].map((unit) => ({ unit }));
  const lists: Reporter[][] = [enterprises, units, organizations, enterprises];
  return maybePick(lists[picks[0]! % lists.length]!, picks[1]!);
}

/** Periods that have begun and of which the reporter lived at least one day. */
function periodsOf(grain: Grain, life: Life, today: string): string[] {
  const codes =
    grain === 'YEAR'
      ? ['2024', '2025', '2026']
      : ['2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1'];
  return codes.filter((code) => {
    const months = nativePeriods(code, grain)![0]!;
    const met =
      life.from <= lastDay(months) && (life.to === undefined || firstDay(months) < life.to);
    return met && firstDay(months) <= today;
  });
}

function valuesOf(
  { measure, maximum, dimensions }: Field,
  pickOne: number,
  kind: string,
  catalogue: Catalogue,
): ReportedValue[] {
  const amount = pickOne % 3 === 0 ? 0 : pickOne % ((maximum ?? 200) + 1);
  const dimension = dimensions?.[0];
  // What kind of organization it is, the register tells.
  const told = dimension === 'organization_kind' && kind === 'ORGANIZATION';
  if (dimension === undefined || told || pickOne % 5 < 2) return [{ measure, value: amount }];
  const members = catalogue.members.get(dimension)!.filter((member) => member !== 'NOT_APPLICABLE');
  const first = pick(members, pickOne);
  const second = pick(members, pickOne + 1);
  const parts = [
    { measure, member: { dimension, code: first }, value: amount },
    { measure, member: { dimension, code: second }, value: pickOne % 7 },
  ];
  return pickOne % 2 === 0 ? parts : [...parts, { measure, value: amount + (pickOne % 7) }];
}
