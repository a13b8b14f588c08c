import { isDeepStrictEqual } from 'node:util';
import type { Application } from '../../src/app/application.js';
import { readPlacedSums } from '../../src/cube/read-placed-sums.js';
import type { Observation } from '../../src/indicators/observe.js';
import { planPlacedFigures } from '../../src/indicators/placed-figures.js';
import type { FigureRequest } from '../../src/indicators/resolve-question.js';
import type { IsoDate } from '../../src/kernel/date.js';
import type { Result } from '../../src/kernel/result.js';

/** More would take as long as everything else that is read. */
const mostCompared = 40;

/**
 * Reads some of the figures once more by the road of lists of units and throws where it tells others than `observe` did. Tells how many it
 * compared: it takes not every question, and none while somebody else writes definitions.
 */
export async function comparePlaced(
  application: Application,
  requests: readonly FigureRequest[],
  observed: readonly Result<Observation>[],
  today: IsoDate,
): Promise<number> {
  const definitions = {
    catalogue: application.catalogue.current(),
    indicators: application.indicators.current(),
    forms: application.forms.current(),
    trees: application.trees.current(),
  };
  const every = Math.ceil(requests.length / mostCompared);
  const asking = requests.flatMap(({ unit, ...ask }, step) =>
    step % every === 0 ? [{ unit, step, asks: [ask] }] : [],
  );
  const taken = asking.filter((each) => planPlacedFigures([each], definitions, today));
  const figures = planPlacedFigures(taken, definitions, today);
  if (figures === undefined || figures.keys.list.length === 0) return 0;
  const nodes = new Map(taken.map(({ step, unit }) => [step, [unit]]));
  const reading = await readPlacedSums(application.database, { keys: figures.keys, nodes, today });
  if (!figures.isCurrent(reading)) return 0;
  for (const [index, { step, unit }] of taken.entries()) {
    const [told] = figures.observations[index]!(reading, unit);
    const known = observed[step]!;
    if (!known.ok || !isDeepStrictEqual(told!.figures, known.value.figures)) {
      throw new Error(`two roads differ: ${JSON.stringify([requests[step], told, known])}`);
    }
  }
  return taken.length;
}
