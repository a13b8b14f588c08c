import { placeIn, running } from './apportion.js';

/** Members of the dimension industry_section with their weight among enterprises. */
interface Sections {
  readonly codes: readonly string[];
  readonly sums: readonly number[];
}

// Agriculture 5,721, industry and construction 231,464, services 498,270 of the enterprises with results on 31/12/2022 (White Book
// 2024). How the three divide into sections is an assumption.
const everywhere = sections({
  ...{ A: 0.78, B: 0.4, C: 15.5, D: 0.3, E: 0.3, F: 14.97, G: 37, H: 5.5, I: 3.2, J: 0.7, K: 2.3 },
  ...{ L: 0.7, M: 4, N: 7.5, O: 3.6, Q: 1.6, R: 0.5, S: 0.5, T: 0.65 },
});
// Assumptions: who is large or stands in a zone makes something.
const large = sections({
  A: 0.5,
  B: 1,
  C: 60,
  D: 0.8,
  E: 0.7,
  F: 12,
  G: 9,
  H: 6,
  I: 2,
  L: 2,
  O: 6,
});
const inZones = sections({ C: 90, D: 1, E: 2, G: 3, H: 4 });

const INDUSTRY = new Set(['A', 'B', 'C', 'D', 'E', 'F']);

function sections(weights: Readonly<Record<string, number>>): Sections {
  return { codes: Object.keys(weights), sums: running(Object.values(weights)) };
}

/** The letter of a section; `chance` from 0 to 1 tells which. */
export function sectionOf(workers: number, isInZone: boolean, chance: number): string {
  const { codes, sums } = isInZone ? inZones : workers >= 200 ? large : everywhere;
  return codes[placeIn(sums, chance * (sums.at(-1) ?? 0))] ?? 'G';
}

/** The size class of Decree 80/2021, article 5, by workers; what it says of revenue and capital is not generated. */
export function sizeClassOf(workers: number, section: string): string {
  if (workers <= 10) return 'MICRO';
  const [small, medium] = INDUSTRY.has(section) ? [100, 200] : [50, 100];
  if (workers <= small) return 'SMALL';
  return workers <= medium ? 'MEDIUM' : 'LARGE';
}
