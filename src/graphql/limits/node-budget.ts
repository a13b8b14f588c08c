import { costLimitExceeded } from '../errors/errors.js';
import { requestError } from '../errors/request-error.js';

/** The most units, rows and figures that one answer may have. */
export const mostNodes = 100_000;

/** Counts what an answer holds, so that a short question cannot ask for an endless one. */
export class NodeBudget {
  private spent = 0;

  /** Throws COST_LIMIT_EXCEEDED when the answer grows too large. */
  spend(nodes: number): void {
    this.spent += nodes;
    if (this.spent > mostNodes) {
      throw requestError(costLimitExceeded('nodes in one answer', mostNodes, this.spent));
    }
  }
}
