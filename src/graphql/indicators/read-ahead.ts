import { mostNodes } from '../limits/node-budget.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import type { PlacedRequest } from './figure-loader.js';

/**
 * Reads every figure that is asked of the units of a walk. Fields that find theirs at hand are answered without a promise
 * each, which a list of units feels. What cannot be read ahead is read when its field is answered, and
 * fails there.
 */
export async function readAhead(unit: UnitNode, context: RequestContext): Promise<void> {
  const asked: PlacedRequest[] = [];
  gather([unit], asked);
  if (asked.length === 0 || asked.length > mostNodes) return;
  await context.figures.readAhead(asked).catch(() => undefined);
}

/** `units` stand at one place of the question, each once. */
function gather(units: readonly UnitNode[], asked: PlacedRequest[]): void {
  const [first] = units;
  if (first === undefined || asked.length > mostNodes) return;
  for (const [name, place] of first.place.next) {
    if (place.asks.length > 0) {
      for (const ask of place.asks) {
        for (const { unit } of units) asked.push({ place, request: { unit: unit.id, ...ask } });
      }
    } else if (place.step !== first.place.step) {
      const reached = units.flatMap((unit) => unit.reach(name) ?? []);
      gather([...new Map(reached.map((each) => [each.unit.id, each])).values()], asked);
    }
  }
}
