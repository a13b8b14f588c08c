import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acceptSubmissions } from '../../submissions/review/accept-submissions.js';
import { returnSubmissions } from '../../submissions/review/return-submissions.js';
import { withdrawSubmissions } from '../../submissions/review/withdraw-submissions.js';
import type { UserError } from '../errors/user-error.js';
import type { RequestContext } from '../request-context.js';
import {
  AcceptSubmissionsInput,
  AcceptSubmissionsPayload,
  ReturnSubmissionsInput,
  ReturnSubmissionsPayload,
  WithdrawSubmissionInput,
  WithdrawSubmissionPayload,
} from './decide-submissions.type.js';
import { decisionRow, runDecisions, type DecisionsOutcome } from './run-decisions.js';

@Resolver()
export class DecideSubmissionsResolver {
  @Mutation(() => AcceptSubmissionsPayload, {
    nullable: true,
    description:
      'Accepts reports of reporters strictly below the caller, or passes them on in the name of the agency whose turn it is.',
  })
  acceptSubmissions(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcceptSubmissionsInput, { description: 'The reports.' })
    { submissions: inputs, ...options }: AcceptSubmissionsInput,
  ): Promise<DecisionsOutcome> {
    const rows = inputs.map(decisionRow);
    const request = { action: 'acceptSubmissions', inputs, rows, options };
    return runDecisions(context, acceptSubmissions, request);
  }

  @Mutation(() => ReturnSubmissionsPayload, {
    nullable: true,
    description:
      'Gives reports back with reasons. What was accepted before stays in force until a new revision is accepted.',
  })
  returnSubmissions(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReturnSubmissionsInput, { description: 'The reports.' })
    { submissions: inputs, ...options }: ReturnSubmissionsInput,
  ): Promise<DecisionsOutcome> {
    const rows = inputs.map((input) => ({
      ...decisionRow(input),
      reasons: input.reasons.map(({ field, text }) => ({ field: field ?? undefined, text })),
    }));
    const request = { action: 'returnSubmissions', inputs, rows, options };
    return runDecisions(context, returnSubmissions, request);
  }

  @Mutation(() => WithdrawSubmissionPayload, {
    nullable: true,
    description:
      'Takes a report back that waits for a decision; the revision before, if there is one, is current again.',
  })
  async withdrawSubmission(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawSubmissionInput, { description: 'The report.' })
    input: WithdrawSubmissionInput,
  ): Promise<DecisionsOutcome> {
    const options = { dryRun: input.dryRun, errorPolicy: 'REJECT_ALL' } as const;
    const rows = [decisionRow(input)];
    const request = { action: 'withdrawSubmission', inputs: [input], rows, options };
    return inOneInput(await runDecisions(context, withdrawSubmissions, request));
  }
}

/** The use case takes rows; where the input is one report, what is wrong stands in the input itself. */
function inOneInput(outcome: DecisionsOutcome): DecisionsOutcome {
  const placed = ({ path, ...error }: UserError): UserError => ({
    ...error,
    row: null,
    path: path.slice(['submissions', '0'].length),
  });
  const results = outcome.results.map((row) => ({ ...row, errors: row.errors.map(placed) }));
  return { ...outcome, results, userErrors: outcome.userErrors.map(placed) };
}
