import { systemPrincipal, type Principal } from '../../src/access/principal.js';
import { makeScope } from '../../src/access/scope.js';
import { contributionSources } from '../../src/app/sources.js';
import { verifyCube } from '../../src/cube/verify.js';
import { defineForms } from '../../src/forms/define-forms.js';
import type { FormRow } from '../../src/forms/form-rows.js';
import { keepsBatch, type BatchResult, type ErrorPolicy } from '../../src/kernel/batch.js';
import type { Row } from '../../src/platform/row.js';
import { sqlStatement } from '../../src/platform/statement.js';
import { pushReports, type PushRequest } from '../../src/submissions/push-reports.js';
import type { PushAnswer } from '../../src/submissions/receipt.js';
import type { ReportRow } from '../../src/submissions/report.js';
import type { ReporterReference } from '../../src/submissions/report.js';
import { acceptSubmissions } from '../../src/submissions/review/accept-submissions.js';
import type {
  DecisionResult,
  DecisionRow,
  ReturnRow,
} from '../../src/submissions/review/decision.js';
import { returnSubmissions } from '../../src/submissions/review/return-submissions.js';
import { withdrawSubmissions } from '../../src/submissions/review/withdraw-submissions.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { createSmallWorld, type SmallWorld } from './application-world.js';

/** A form of every kind of reporter that is accepted by review; stated are `workers`. */
export const reviewedForm: FormRow = {
  code: 'reviewed',
  version: 1,
  nameVi: 'Báo cáo phải duyệt',
  nameEn: 'Reviewed report',
  grain: 'HALF_YEAR',
  reporterKinds: ['UNIT', 'ENTERPRISE', 'ORGANIZATION'],
  basis: 'DETAIL',
  acceptance: 'BY_REVIEW',
  fields: [
    {
      measure: 'workers',
      required: true,
      integer: true,
      minimum: 0,
      dimensions: ['worker_position'],
    },
    { measure: 'trade_union_members', required: false, integer: true, minimum: 0 },
  ],
};

/** How a batch of decisions is run; absent: all or nothing, and for good. */
export interface DecisionOptions {
  readonly errorPolicy?: ErrorPolicy;
  readonly dryRun?: boolean;
}

/** The small world with a form that is reviewed, and everything that is done to a report. */
export class ReviewWorld {
  private keys = 0;

  constructor(readonly small: SmallWorld) {}

  /** Somebody who sees what is below one unit. */
  async clientOf(unit: string, agency?: string): Promise<Principal> {
    const found = (await findUnitsByCode(this.small.application.database, [unit])).get(unit);
    if (found === undefined) throw new Error(`no unit ${unit}`);
    const scope = makeScope([found.id]);
    const actions = new Set(['READ', 'SUBMIT_REPORTS', 'REVIEW_REPORTS'] as const);
    const named = { name: `client:${unit}`, scope, actions };
    return agency === undefined ? named : { ...named, agency };
  }

  push(
    reports: readonly ReportRow[],
    principal = systemPrincipal,
    request: Partial<PushRequest> = {},
  ): Promise<PushAnswer> {
    this.keys += 1;
    return pushReports(this.small.application, principal, {
      idempotencyKey: `key-${this.keys}`,
      errorPolicy: 'REJECT_ALL',
      dryRun: false,
      reports,
      ...request,
    });
  }

  /** Sends one report of workers; absent workers annul it. Returns its submission and revision. */
  async send(
    reporter: ReporterReference,
    workers: number | undefined,
    { period = '2025-H1', form = 'reviewed' } = {},
  ): Promise<{ readonly submissionId: number; readonly revision: number }> {
    const { batch } = await this.push([reportOf(reporter, workers, { period, form })]);
    const [result] = batch.results;
    if (result?.submissionId === undefined || result.revision === undefined) {
      throw new Error(JSON.stringify(batch));
    }
    return { submissionId: result.submissionId, revision: result.revision };
  }

  accept(principal: Principal, rows: readonly DecisionRow[], options: DecisionOptions = {}) {
    return this.decide(principal, acceptSubmissions, rows, options);
  }

  return(principal: Principal, rows: readonly ReturnRow[], options: DecisionOptions = {}) {
    return this.decide(principal, returnSubmissions, rows, options);
  }

  withdraw(principal: Principal, rows: readonly DecisionRow[], options: DecisionOptions = {}) {
    return this.decide(principal, withdrawSubmissions, rows, options);
  }

  /** What the database holds of a report. */
  async stored(submissionId: number): Promise<Row> {
    const [row] = await this.small.application.database.run(standing, [submissionId]);
    if (row === undefined) throw new Error(`no submission ${submissionId}`);
    return row;
  }

  async verify(): Promise<object[]> {
    return verifyCube(this.small.application.database, contributionSources);
  }

  private decide<R extends DecisionRow>(
    principal: Principal,
    useCase: UseCase<R>,
    rows: readonly R[],
    { errorPolicy = 'REJECT_ALL', dryRun = false }: DecisionOptions,
  ): Promise<BatchResult<DecisionResult>> {
    const { application } = this.small;
    const options = { errorPolicy, dryRun };
    return application.database.write(
      { principal: principal.name, action: 'decide' },
      (tx) => useCase(tx, application.writeContext(), principal, rows, options),
      (result) => keepsBatch(result, options),
    );
  }
}

type UseCase<R> = (
  ...args: [
    Parameters<typeof acceptSubmissions>[0],
    Parameters<typeof acceptSubmissions>[1],
    Principal,
    readonly R[],
    { readonly errorPolicy: ErrorPolicy },
  ]
) => Promise<BatchResult<DecisionResult>>;

const standing = sqlStatement(`-- name: test.standing
select s.state, s.step, c.number as current, p.number as provisional, f.number as final, s.first_received_at
from submission s
left join submission_revision c on c.id = s.current_revision_id
left join submission_revision p on p.id = s.provisional_revision_id
left join submission_revision f on f.id = s.final_revision_id
where s.id = $1`);

/** A report of workers on the reviewed form; undefined annuls. */
export function reportOf(
  reporter: ReporterReference,
  workers: number | undefined,
  { period = '2025-H1', form = 'reviewed' } = {},
): ReportRow {
  const values = workers === undefined ? [] : [{ measure: 'workers', value: workers }];
  return { form, reporter, period, values };
}

/** Builds it on a database of its own. */
export async function createReviewWorld(forms: readonly FormRow[] = []): Promise<ReviewWorld> {
  const small = await createSmallWorld();
  const { application } = small;
  await application.database.write({ principal: 'test', action: 'define' }, async (tx) => {
    const { results } = await defineForms(tx, [reviewedForm, ...forms]);
    const errors = results.flatMap((row) => row.errors);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  });
  await application.refreshDefinitions();
  return new ReviewWorld(small);
}
