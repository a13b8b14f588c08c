import { addDays, type IsoDate } from '../../../kernel/date.js';
import type { Period } from '../../../kernel/period.js';
import type { Country } from './country.js';
import type { Draws } from './draws.js';

/** When reports come: in this order, each after the one before. */
export const waves = ['ON_TIME', 'LATE', 'AMENDED'] as const;
/** One of them. */
export type Wave = (typeof waves)[number];

/** So many days after the end of the period a report is due. */
export const daysUntilDue = 15;
// Assumptions all: who misses once often misses again; large enterprises have somebody for it.
const missing = { least: 0.02, span: 0.1, ofSmall: 1.3, ofLarge: 0.6 };
const late = { least: 0.05, span: 0.2 };
const amended = 0.03;
const fromWhichLarge = 50;
/** Days after the end of the period: the first, and how many there are. */
const days: Readonly<Record<Wave, readonly [number, number]>> = {
  ON_TIME: [2, 12],
  LATE: [17, 40],
  AMENDED: [60, 30],
};

/** Whether the report of a reporter comes in a wave, if it comes at all. */
export function belongsTo({ draws }: Country, wave: Wave, thing: number, { key }: Period): boolean {
  if (wave === 'AMENDED') return draws.chance('amended', thing, key) < amended;
  const chance = late.least + late.span * negligence(draws, thing);
  return draws.chance('late', thing, key) < chance === (wave === 'LATE');
}

/** Whether the report of a reporter never comes. */
export function isMissing(
  { draws }: Country,
  { thing, workers }: { readonly thing: number; readonly workers: number },
  { key }: Period,
): boolean {
  const factor = workers >= fromWhichLarge ? missing.ofLarge : missing.ofSmall;
  const chance = (missing.least + missing.span * negligence(draws, thing)) * factor;
  return draws.chance('missing', thing, key) < chance;
}

function negligence(draws: Draws, thing: number): number {
  return 1 - draws.chance('diligence', thing);
}

/** When a batch of a wave comes in: noon in Vietnam of a day of the wave. */
export function arrivalOf({ draws }: Country, wave: Wave, batch: number, period: Period): Date {
  const [first, count] = days[wave];
  const drawn = draws.chance('arrival', batch, period.key);
  const day: IsoDate = addDays(period.lastDay, first + Math.floor(drawn * count));
  return new Date(`${day}T12:00:00+07:00`);
}
