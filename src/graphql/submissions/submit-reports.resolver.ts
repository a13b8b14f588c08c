import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { pushReports } from '../../submissions/push-reports.js';
import type { Receipt } from '../../submissions/receipt.js';
import type { ReportResult, ReportRow } from '../../submissions/report.js';
import { outcomeOf, type BatchOutcome, type RowOutcome } from '../batches/run-batch.js';
import { userError, type UserError } from '../errors/user-error.js';
import { globalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import {
  SubmitReportsInput,
  SubmitReportsPayload,
  type ReportInput,
} from './submit-reports.type.js';

interface ReportOutcome extends RowOutcome {
  readonly submissionId: string | null;
  readonly revision: number | null;
  readonly warnings: readonly UserError[];
}

interface PushOutcome extends BatchOutcome {
  readonly results: readonly ReportOutcome[];
  readonly receipt: Receipt | null;
}

@Resolver()
export class SubmitReportsResolver {
  @Mutation(() => SubmitReportsPayload, {
    nullable: true,
    description:
      'Takes reports, checks them all and adds them to every figure at once. Expected failures are userErrors.',
  })
  async submitReports(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitReportsInput, { description: 'The push.' }) input: SubmitReportsInput,
  ): Promise<PushOutcome> {
    return submitReports(context, input);
  }
}

/** Takes a push as it was sent. */
export async function submitReports(
  { services, principal }: RequestContext,
  { idempotencyKey, dryRun, errorPolicy, reports }: SubmitReportsInput,
): Promise<PushOutcome> {
  const request = { idempotencyKey, dryRun, errorPolicy, reports: reports.map(reportRow) };
  const answer = await pushReports(services, principal, request);
  const receipt = answer.receipt ?? null;
  const results = answer.batch.results.map((result) => reportResult(result, receipt !== null));
  return { ...outcomeOf(answer.batch, answer.errors), results, receipt };
}

function reportResult(result: ReportResult, isKept: boolean): ReportOutcome {
  const { row, key, status, errors, submissionId, revision, warnings } = result;
  // A new report that is not kept has no id that anybody could ask for.
  const hasId = submissionId !== undefined && (isKept || status !== 'CREATED');
  return {
    row,
    key,
    status,
    errors: errors.map(userError),
    revision: revision ?? null,
    submissionId: hasId ? globalId('Submission', String(submissionId)) : null,
    warnings: warnings.map(userError),
  };
}

function reportRow({ form, reporter, period, values, note, replaces }: ReportInput): ReportRow {
  const { unit, officialUnit, enterprise, organization } = reporter;
  return {
    form,
    period,
    note: note ?? undefined,
    replaces: replaces ?? undefined,
    reporter: {
      unit: unit ?? undefined,
      officialUnit: officialUnit ?? undefined,
      enterprise: enterprise ?? undefined,
      organization: organization ?? undefined,
    },
    values: values.map(({ measure, member, value }) => ({
      measure,
      member: member ?? undefined,
      value,
    })),
  };
}
