import type { Catalogue } from '../oracle/catalogue.js';
import type { Command } from '../oracle/history.js';
import type { ReadRequest } from '../support/driver.js';

const MONTHS = Array.from({ length: 30 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2024 + Math.floor(index / 12)}-${month}`;
});

const ALWAYS = ['2024', '2025', '2025-H1', '2024-9M', '2025-9M', '2024/2025', '2025/2026'];
const MARGINS = [
  'ownership',
  'zone_kind',
  'size_class',
  'organization_kind',
  'party_form',
  'worker_position',
  'industry_section',
  'admission_route',
  'departure_reason',
];

/** The periods that hold the days on which something happens; a month before each, too. */
function periodsAround(history: readonly Command[]): { months: string[]; longer: string[] } {
  const days = [...JSON.stringify(history).matchAll(/"(202[4-6])-(\d\d)-\d\d"/g)];
  const places = days.map(([, year, month]) => (Number(year) - 2024) * 12 + Number(month) - 1);
  const months = places.flatMap((place) =>
    [place - 1, place].flatMap((each) => MONTHS[each] ?? []),
  );
  const longer = months.flatMap((month) => {
    const year = month.slice(0, 4);
    const ordinal = Number(month.slice(5));
    return [
      year,
      `${year}-H${Math.ceil(ordinal / 6)}`,
      `${year}-H${Math.ceil(ordinal / 6)}`,
      `${year}-Q${Math.ceil(ordinal / 3)}`,
    ];
  });
  return {
    months: distinct([...months, '2024-06']),
    longer: distinct([...longer, ...ALWAYS]),
  };
}

/**
 * What one reading asks: every unit of the world, some measures and indicators in some periods - the totals, one-way
 * margins, a cross of two dimensions and a filter. `turn` shifts the choice from reading to reading.
 */
export function chooseQuestions(
  units: readonly string[],
  history: readonly Command[],
  picks: readonly number[],
  turn: number,
  catalogue: Catalogue,
): ReadRequest[] {
  const at = (place: number): number => picks[place % picks.length]! + turn * 7;
  const { months, longer } = periodsAround(history);
  // What was said last, then what was said before it, and so on from reading to reading.
  const latest = months.length - 4 * (turn % 3);
  const periods = distinct([
    ...months.slice(Math.max(0, latest - 4), Math.max(4, latest)),
    cycle(months, at(0)),
    cycle(MONTHS, at(1)),
    cycle(longer, at(3)),
    cycle(longer, at(4)),
  ]);
  const measures = [...catalogue.measures.keys()];
  const registers = measures.filter((code) => catalogue.measures.get(code)!.source === 'REGISTER');
  const request = (
    metrics: readonly string[],
    by: string[],
    where: ReadRequest['where'] = [],
  ): ReadRequest => ({
    units,
    metrics: distinct(metrics),
    periods,
    by,
    where,
  });
  const some = (list: readonly string[], count: number, place: number): string[] =>
    Array.from({ length: Math.min(count, list.length) }, (_, index) =>
      cycle(list, at(place + index)),
    );
  const keeping = (...dimensions: string[]): string[] =>
    measures.filter((code) =>
      dimensions.every((each) => catalogue.measures.get(code)!.dimensions.includes(each)),
    );

  const margin = cycle(MARGINS, at(5));
  const pairs = [
    ['ownership', 'zone_kind'],
    ['size_class', 'ownership'],
    ['zone_kind', 'worker_position'],
    ['organization_kind', 'zone_kind'],
    ['organization_kind', 'party_form'],
  ] as const;
  const [first, second] = cycle(pairs, at(6));
  const filter = cycle(['ownership', 'zone_kind'], at(7));
  const members = catalogue.members.get(filter)!;
  return [
    request(
      [
        ...some(registers, 4, 8),
        ...some(measures, 3, 12),
        ...some([...catalogue.indicators.keys()], 3, 15),
      ],
      [],
    ),
    request(
      [...some(keeping('ownership'), 2, 18), ...indicatorsOver(catalogue, 'ownership', at(20))],
      ['ownership'],
    ),
    request(some(keeping(margin), 3, 21), [margin]),
    request(some(keeping(first, second), 2, 0), [first, second]),
    request(
      some(keeping(first, second), 2, 11),
      [first],
      [{ dimension: second, members: some(catalogue.members.get(second)!, 2, 13) }],
    ),
    request(
      [...some(keeping(filter), 2, 2), ...indicatorsOver(catalogue, filter, at(19))],
      [],
      [{ dimension: filter, members: [cycle(members, at(4)), cycle(members, at(5))] }],
    ),
  ];
}

/** An indicator both of whose sides keep the dimension and leave it free. */
function indicatorsOver(catalogue: Catalogue, dimension: string, place: number): string[] {
  const fit = [...catalogue.indicators.values()].filter(({ numerator, denominator }) =>
    [numerator, denominator ?? numerator].every(
      ({ measure, slices }) =>
        slices.every((slice) => slice.dimension !== dimension) &&
        catalogue.measures.get(measure)!.dimensions.includes(dimension),
    ),
  );
  return [cycle(fit, place).code];
}

function cycle<T>(list: readonly T[], n: number): T {
  return list[n % list.length]!;
}

/** Without repetitions; the last of several stays. */
function distinct(list: readonly string[]): string[] {
  return [...new Set([...list].reverse())].reverse();
}
