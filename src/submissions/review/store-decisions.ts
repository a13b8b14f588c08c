import type { WriteContext } from '../../cube/write-context.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { reportSubject } from '../report-subject.js';
import type { CheckedDecision } from './check-decision.js';
import type { ReturnReason } from './decision.js';
import { stateIn } from './standing.js';
import type { State } from './state-machine.js';

const insertEvents = loadStatement(import.meta.dirname, 'sql/insert-events.sql');
const repointSubmissions = loadStatement(import.meta.dirname, 'sql/repoint-submissions.sql');

/** A decision to write down, in whose name, and why. */
export interface DecisionToStore extends CheckedDecision {
  readonly agency: string | undefined;
  readonly reasons: readonly ReturnReason[];
}

/** How a report stands after its decision. */
export interface Outcome {
  readonly revision: number;
  readonly state: Exclude<State, 'NONE'>;
  readonly step: number;
}

/** Appends the events, points the reports at what counts now, and recounts the cube. Returns how each report stands. */
export async function storeDecisions(
  tx: WriteTransaction,
  context: WriteContext,
  decisions: readonly DecisionToStore[],
): Promise<ReadonlyMap<number, Outcome>> {
  if (decisions.length === 0) return new Map();
  const standings = decisions.map(({ standing }) => standing);
  const events = decisions.map(({ standing, transition, agency, reasons, note }) => ({
    submission_id: standing.submissionId,
    period: standing.period,
    submission_revision_id: standing.revisionId,
    action: transition.event,
    state: transition.state,
    agency: agency ?? null,
    reasons,
    note: note ?? null,
  }));
  const submission = standings.map(({ period, submissionId }) =>
    reportSubject(period, submissionId),
  );
  const rows = await context.recount(tx, { submission }, async () => {
    await tx.run(insertEvents, [JSON.stringify(events), context.now, await tx.revision()]);
    return tx.run(repointSubmissions, [
      standings.map(({ submissionId }) => submissionId),
      standings.map(({ period }) => period),
    ]);
  });
  return new Map(
    rows.map((row) => [
      number(row, 'id'),
      {
        revision: number(row, 'number'),
        state: stateIn(row, 'state'),
        step: number(row, 'step'),
      },
    ]),
  );
}
