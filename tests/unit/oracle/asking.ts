import { answer, type Answer } from '../../oracle/answer.js';
import { readCatalogue } from '../../oracle/catalogue.js';
import type { Command } from '../../oracle/history.js';
import { worldOf } from '../../oracle/world.js';

const catalogue = readCatalogue();

/** What is asked: `slices` by dimension, one member or several. */
export interface Asked {
  readonly unit?: string;
  readonly metric: string;
  readonly period: string;
  readonly slices?: Readonly<Record<string, string | readonly string[]>>;
  readonly today?: string;
}

/** Asks the oracle after a history; the country, and a day long after everything, unless said. */
export function ask(history: readonly Command[], asked: Asked): Answer {
  const { unit = 'vn', metric, period, slices = {}, today = '2027-01-01' } = asked;
  const constraints = Object.entries(slices).map(([dimension, members]) => ({
    dimension,
    members: typeof members === 'string' ? [members] : members,
  }));
  const moment = { world: worldOf(history), catalogue, today, remembered: new Map() };
  return answer(moment, { unit, metric, period, slices: constraints });
}

/** The value alone. */
export function valueOf(history: readonly Command[], asked: Asked): number | null {
  return ask(history, asked).value;
}

/** vn > p > x (commune), y (commune), z (industrial zone, opened 2024-03-15). */
export const fiveUnits: Command = {
  act: 'openUnits',
  units: [
    { code: 'vn', kind: 'COUNTRY', openedOn: '2020-01-01' },
    { code: 'p', kind: 'PROVINCE', parent: 'vn', openedOn: '2020-01-01' },
    { code: 'x', kind: 'COMMUNE', parent: 'p', openedOn: '2020-01-01' },
    { code: 'y', kind: 'COMMUNE', parent: 'p', openedOn: '2020-01-01' },
    { code: 'z', kind: 'ZONE', zoneKind: 'INDUSTRIAL', parent: 'p', openedOn: '2024-03-15' },
  ],
};
