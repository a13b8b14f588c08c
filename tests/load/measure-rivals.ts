import { compare, type Comparison } from './compare.js';
import type { Findings } from './part.js';
import {
  manners,
  oneIndicator,
  provinces,
  registerIndicator,
  reportedIndicator,
  type Question,
} from './questions.js';
import { latencyFigure, rateFigure, type Figure } from './report.js';
import type { ServerProcess } from './server-process.js';
import type { World } from './world-stage.js';

/** One indicator beside the hand-written resolver, and two of every province beside constants, in every manner of asking. */
export async function measureRivals(world: World): Promise<Findings> {
  const figures: Figure[] = [];
  const details: Record<string, Comparison> = {};
  const against = async (
    question: Question,
    rival: ServerProcess,
    tell: (what: string, found: Comparison) => Figure,
  ): Promise<void> => {
    for (const { concurrency, words, bodies } of manners) {
      const body = bodies(question);
      const roads = [world.product, rival].map((server) => ({ ...server, body }));
      const found = await compare(roads[0]!, roads[1]!, concurrency, world.options.effort);
      details[`${question.name}, ${concurrency}${words}`] = found;
      figures.push(tell(question.name + words, found));
    }
  };
  for (const indicator of [reportedIndicator, registerIndicator]) {
    await against(oneIndicator('vn', indicator), world.rival, (what, found) =>
      latencyFigure(what, found, 1.3),
    );
  }
  await against(provinces, world.constants, (what, found) => rateFigure(what, found, 0.5));
  return { figures, details };
}
