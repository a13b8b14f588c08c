import { expect } from '@jest/globals';
import { systemPrincipal } from '../../src/access/principal.js';
import { foldAll, foldOnce } from '../../src/cube/fold.js';
import { moveEnterprises } from '../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../src/enterprises/register-enterprises.js';
import { today } from '../../src/kernel/clock.js';
import type { BatchResult } from '../../src/kernel/batch.js';
import { sqlStatement } from '../../src/platform/statement.js';
import type { PushRequest } from '../../src/submissions/push-reports.js';
import type { PushAnswer } from '../../src/submissions/receipt.js';
import type { ReporterReference } from '../../src/submissions/report.js';
import { openUnits } from '../../src/units/open-units.js';
import { ReviewedReport, type DecisionName, type Told } from '../oracle/reviews.js';
import { reportOf, type ReviewWorld } from '../support/review-world.js';
import type { ReviewStep } from './review-steps.js';
import { taxCodeOf } from './tax-code.js';

const periods = ['2024-H1', '2024-H2'] as const;
const stages = ['FINAL', 'PROVISIONAL'] as const;
const lastDays = { '2024-H1': '2024-06-30', '2024-H2': '2024-12-31' };
const moveDays = ['2024-03-01', '2024-09-01', '2025-02-01'];

interface Sent {
  readonly request: Partial<PushRequest>;
  readonly report: number;
  readonly workers: number | undefined;
  readonly answer: PushAnswer;
}

interface Subject {
  readonly reporter: ReporterReference;
  readonly form: string;
  readonly period: (typeof periods)[number];
  readonly model: ReviewedReport;
  submissionId: number | undefined;
}

/** The one form is accepted by review, the other on receipt. */
function subjectOf(
  reporter: ReporterReference,
  form: 'reviewed' | 'enterprise_half_year',
  period: (typeof periods)[number],
): Subject {
  const model = new ReviewedReport(form === 'reviewed');
  return { reporter, form, period, model, submissionId: undefined };
}

const revisionsOf = sqlStatement(`-- name: test.revisions
select id, to_jsonb(r)::text as stated from submission_revision r where r.submission_id = any($1::bigint[])`);

/** Plays one history in units and enterprises of its own, and holds everything against the model after each step. */
export class ReviewRun {
  private readonly subjects: Subject[];
  private readonly units: readonly string[];
  private readonly enterprises: { readonly taxCode: string; places: [string, string][] }[];
  private readonly sent: Sent[] = [];
  private readonly seen = new Map<string, string>();

  constructor(
    private readonly world: ReviewWorld,
    private readonly number: number,
  ) {
    this.units = ['a', 'b'].map((part) => `unit_${number}_${part}`);
    this.enterprises = [0, 1].map((part) => ({
      taxCode: taxCodeOf(number * 2 + part),
      places: [['1900-01-01', this.units[0]!]],
    }));
    const [one, two] = this.enterprises.map(({ taxCode }) => ({ enterprise: taxCode }));
    this.subjects = [
      subjectOf(one!, 'reviewed', '2024-H1'),
      subjectOf(two!, 'reviewed', '2024-H1'),
      subjectOf(one!, 'reviewed', '2024-H2'),
      subjectOf(two!, 'enterprise_half_year', '2024-H2'),
      subjectOf(one!, 'enterprise_half_year', '2024-H2'),
      subjectOf({ unit: this.units[0]! }, 'reviewed', '2024-H1'),
    ];
  }

  async play(steps: readonly ReviewStep[]): Promise<void> {
    await this.open();
    for (const step of steps) {
      await this.take(step);
      await this.holds();
    }
  }

  private async open(): Promise<void> {
    const units = this.units.map((code) => ({
      code,
      kind: 'COMMUNE',
      nameVi: code,
      nameEn: code,
      parent: 'province',
      openedOn: '2000-01-01',
    }));
    const enterprises = this.enterprises.map(({ taxCode }) => ({
      taxCode,
      name: taxCode,
      unit: this.units[0],
      openedOn: '2020-01-01',
    }));
    await this.write(async (tx, context) => openUnits(tx, context, units));
    await this.write(async (tx, context) =>
      registerEnterprises(tx, context, enterprises, allOrNothing),
    );
  }

  private async take(step: ReviewStep): Promise<void> {
    if (step.act === 'send') return this.send(step.report, step.workers);
    if (step.act === 'resend') return this.resend(step.push, step.dryRun);
    if (step.act === 'decide') return this.decide(step);
    if (step.act === 'move') return this.move(step.enterprise, step.to, step.on);
    const { database, clock } = this.world.small.application;
    if (step.whole) await foldAll(database, today(clock));
    else await foldOnce(database, today(clock), 7);
  }

  private async send(report: number, workers: number | undefined): Promise<void> {
    const subject = this.subjects[report]!;
    const { reporter, period, form } = subject;
    const row = reportOf(reporter, workers, { period, form });
    const request = { idempotencyKey: `run ${this.number} push ${this.sent.length}` };
    const dry = await this.world.push([row], systemPrincipal, { ...request, dryRun: true });
    const answer = await this.world.push([row], systemPrincipal, request);
    expect(withoutIds(dry.batch)).toEqual(withoutIds(answer.batch));
    const told = subject.model.send(workers);
    const [result] = answer.batch.results;
    if ('refused' in told) {
      expect(result!.errors.map(({ code }) => code)).toEqual([told.refused]);
      expect(answer.receipt).toBeUndefined();
      return;
    }
    expect(result).toMatchObject({ ...told, errors: [] });
    const { created, updated, unchanged, rejected } = answer.batch;
    expect(answer.receipt?.counts).toEqual({ created, updated, unchanged, rejected });
    subject.submissionId ??= result!.submissionId;
    this.sent.push({ request, report, workers, answer });
  }

  /** A resend gets the same answer at any time, and changes nothing. */
  private async resend(push: number, dryRun: boolean): Promise<void> {
    if (this.sent.length === 0) return;
    const { request, report, workers, answer } = this.sent[push % this.sent.length]!;
    const { reporter, period, form } = this.subjects[report]!;
    const row = reportOf(reporter, workers, { period, form });
    const again = await this.world.push([row], systemPrincipal, { ...request, dryRun });
    expect(again.batch).toEqual(JSON.parse(JSON.stringify(answer.batch)));
    expect(again.receipt).toEqual(dryRun ? undefined : answer.receipt);
    const other = reportOf(reporter, (workers ?? 0) + 1, { period, form });
    const reused = await this.world.push([other], systemPrincipal, { ...request, dryRun });
    expect(reused.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  }

  private async decide({
    report,
    decision,
    behind,
    dryRun,
  }: Extract<ReviewStep, { act: 'decide' }>): Promise<void> {
    const { model, submissionId } = this.subjects[report]!;
    if (submissionId === undefined) return;
    const revision = model.current! - behind;
    const before = model.sent.map((one) => ({ ...one }));
    const told = model.decide(decision, revision);
    const batch = await this.tell(decision, { submissionId, revision }, dryRun);
    expectDecided(batch, told);
    expect(batch.results[0]).toMatchObject({ revision: model.current, state: model.state });
    if (dryRun) model.sent.splice(0, before.length, ...before);
  }

  private tell(decision: DecisionName, row: DecidedRow, dryRun: boolean) {
    const { world } = this;
    if (decision === 'ACCEPT') return world.accept(systemPrincipal, [row], { dryRun });
    if (decision === 'WITHDRAW') return world.withdraw(systemPrincipal, [row], { dryRun });
    const reasons = [{ field: 'workers', text: 'Chưa đúng' }];
    return world.return(systemPrincipal, [{ ...row, reasons }], { dryRun });
  }

  private async move(enterprise: number, to: number, on: number): Promise<void> {
    const moved = this.enterprises[enterprise % this.enterprises.length]!;
    const day = moveDays[on % moveDays.length]!;
    const [lastDay, place] = moved.places.at(-1)!;
    const target = this.units[to % this.units.length]!;
    if (day <= lastDay || place === target) return;
    const row = { taxCode: moved.taxCode, to: target, on: day };
    await this.write((tx, context) => moveEnterprises(tx, context, [row], allOrNothing));
    moved.places.push([day, target]);
  }

  /** Pointers, states, both stages of the cube, and the revisions letter by letter. */
  private async holds(): Promise<void> {
    for (const { model, submissionId } of this.subjects) {
      if (submissionId === undefined) continue;
      expect(await this.world.stored(submissionId)).toMatchObject({
        state: model.state,
        current: model.current,
        provisional: model.provisional ?? null,
        final: model.final ?? null,
      });
    }
    for (const stage of stages) {
      for (const period of periods) {
        for (const unit of this.units) {
          const figure = await this.world.small.figure(unit, 'workers', period, stage);
          expect([stage, period, unit, figure]).toEqual([
            stage,
            period,
            unit,
            this.expected(unit, period, stage),
          ]);
        }
      }
    }
    await this.neverChanged();
  }

  private expected(unit: string, period: (typeof periods)[number], stage: (typeof stages)[number]) {
    const counted = this.subjects
      .filter((subject) => subject.period === period && this.placeOf(subject) === unit)
      .flatMap(({ model }) => model.counted(stage) ?? []);
    return counted.length === 0 ? 'NO_DATA' : counted.reduce((sum, one) => sum + one, 0);
  }

  private placeOf({ reporter, period }: Subject): string {
    if (reporter.unit !== undefined) return reporter.unit;
    const found = this.enterprises.find(({ taxCode }) => taxCode === reporter.enterprise)!;
    return found.places.findLast(([from]) => from <= lastDays[period])![1];
  }

  private async neverChanged(): Promise<void> {
    const ids = this.subjects.flatMap(({ submissionId }) => submissionId ?? []);
    const rows = await this.world.small.application.database.run(revisionsOf, [ids]);
    const now = new Map(rows.map((row) => [String(row.id), String(row.stated)]));
    for (const [id, stated] of this.seen) expect(now.get(id)).toBe(stated);
    expect(now.size).toBe(this.subjects.reduce((sum, { model }) => sum + model.sent.length, 0));
    for (const [id, stated] of now) this.seen.set(id, stated);
  }

  private async write(work: Work): Promise<void> {
    const { application } = this.world.small;
    const batch = await application.database.write({ principal: 'test', action: 'test' }, (tx) =>
      work(tx, application.writeContext()),
    );
    expect(batch.results.flatMap(({ errors }) => errors)).toEqual([]);
  }
}

type Work = (
  tx: Parameters<typeof moveEnterprises>[0],
  context: Parameters<typeof moveEnterprises>[1],
) => Promise<BatchResult>;

interface DecidedRow {
  readonly submissionId: number;
  readonly revision: number;
}

const allOrNothing = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;

function expectDecided(batch: BatchResult, told: Told): void {
  const codes = batch.results.flatMap(({ errors }) => errors.map(({ code }) => code));
  expect(codes).toEqual('refused' in told ? [told.refused] : []);
  expect(batch.updated).toBe('refused' in told ? 0 : 1);
}

/** A dry run draws ids that are never given out. */
function withoutIds({ results, ...counts }: PushAnswer['batch']): object {
  return { ...counts, results: results.map((row) => ({ ...row, submissionId: undefined })) };
}
