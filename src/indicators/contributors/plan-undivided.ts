import type { IsoDate } from '../../kernel/date.js';
import { periodFromKey } from '../../kernel/period.js';
import type { UnitTrees } from '../../units/trees/unit-trees.js';
import type { FigureQuestion } from '../figure.js';
import { dayOfTree, treesOf } from '../tree-choice.js';
import type { ContributorsAsk } from './contributors.js';

/**
 * Of the contributors of a figure those that units stated for more than its ground: they were split later, and one of their
 * successors stands elsewhere in the asked tree (semantics 1). Undefined when there is no such unit, as nearly always.
 */
export function planUndivided(
  ask: ContributorsAsk,
  { unit, tree, period }: FigureQuestion,
  trees: UnitTrees,
  today: IsoDate,
): ContributorsAsk | undefined {
  const since = firstDayOf(ask);
  if (since === undefined || !ask.reporterKinds.includes('UNIT')) return undefined;
  const until = dayOfTree(tree, period, today);
  const below = treesOf(tree, trees).atomsBelow(unit, until);
  const found = trees.undividedIn({ below, since, until });
  if (found === undefined) return undefined;
  const references = ask.references.map((reference) => ({
    ...reference,
    periods: reference.periods.filter((key) => periodFromKey(key).firstDay < found.before),
  }));
  return { ...ask, references, atoms: found.atoms, reporterKinds: ['UNIT'] };
}

/** The first day that any of the reports tells of. */
function firstDayOf({ references }: ContributorsAsk): IsoDate | undefined {
  const keys = references.flatMap(({ periods }) => periods);
  return keys.map((key) => periodFromKey(key).firstDay).sort()[0];
}
