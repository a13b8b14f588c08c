import type { Catalogue } from '../oracle/catalogue.js';
import type { Command } from '../oracle/history.js';
import type { ReadRequest } from '../support/driver.js';
import { chooseQuestions } from './choose-questions.js';
import { pick } from './pick.js';

/**
 * The questions of a reading, each under other trees: that of today along both roads, those of the periods, and those of days
 * around a reorganization. The country is asked under all of them.
 */
export function chooseTrees(
  units: readonly string[],
  history: readonly Command[],
  picks: readonly number[],
  turn: number,
  catalogue: Catalogue,
): ReadRequest[] {
  const questions = chooseQuestions(units, history, picks, turn, catalogue);
  const days = history.flatMap((command) =>
    command.act === 'reorganize' ? [command.on, dayBefore(command.on)] : [],
  );
  const asOf = pick([...days, '2024-12-31'], picks[turn % picks.length]!);
  const trees: Partial<ReadRequest>[] = [
    {},
    { isSummed: true },
    { tree: 'AT_PERIOD' },
    { tree: { asOf } },
    { tree: 'AT_PERIOD', isSummed: true },
    { tree: { asOf: pick([...days, '2025-07-01'], picks[(turn + 5) % picks.length]!) } },
  ];
  const [totals, ...others] = questions;
  return [
    ...trees.map((tree) => ({ ...totals!, ...tree })),
    ...others.map((question, index) => ({ ...question, ...pick(trees, index + turn) })),
  ];
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
