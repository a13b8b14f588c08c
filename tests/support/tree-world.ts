import { createApplication, type Application } from '../../src/app/application.js';
import { systemPrincipal } from '../../src/access/principal.js';
import { foldAll } from '../../src/cube/fold.js';
import { reorganizationPort } from '../../src/forms/duties/follow-reorganizations.js';
import { observeKnown } from '../../src/indicators/known/observe-known.js';
import { observe } from '../../src/indicators/observe.js';
import { currentTree, type TreeChoice } from '../../src/indicators/tree-choice.js';
import { today } from '../../src/kernel/clock.js';
import type { BatchResult } from '../../src/kernel/batch.js';
import type { WriteTransaction } from '../../src/platform/queryable.js';
import type { SubmitContext } from '../../src/submissions/submit-reports.js';
import type { ReorganizationRow } from '../../src/units/reorganize/reorganization.js';
import {
  reorganizeUnits,
  type ReorganizationResult,
} from '../../src/units/reorganize/reorganize-units.js';
import { readKnowledge } from '../../src/platform/knowledge.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { createTestDatabase } from './database.js';
import { defineReferenceData } from './reference-data.js';

type Acts = Partial<ReorganizationRow> & Pick<ReorganizationRow, 'effectiveOn'>;

/** A row of `open`. */
export const unitRow = (code: string, kind: string, parent?: string) => ({
  code,
  kind,
  nameVi: `Đơn vị ${code}`,
  nameEn: `Unit ${code}`,
  parent,
});

/** An application on a database of its own in which units are reorganized. */
export class TreeWorld {
  private constructor(
    readonly application: Application,
    private readonly day: { today: string },
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<TreeWorld> {
    const test = await createTestDatabase();
    await test.database.close();
    const day = { today: '2026-11-21' };
    const clock = { now: () => new Date(`${day.today}T12:00:00+07:00`) };
    const application = await createApplication({ databaseUrl: test.url, poolSize: 10, clock });
    await defineReferenceData(application);
    return new TreeWorld(application, day, async () => {
      await application.close();
      await test.drop();
    });
  }

  setDay(day: string): void {
    this.day.today = day;
  }

  /** Runs a reorganization and returns what became of it. */
  async reorganize(acts: Acts): Promise<ReorganizationResult> {
    const nothing = {
      open: [],
      close: [],
      rename: [],
      changeKind: [],
      move: [],
      merge: [],
      split: [],
    };
    const { application } = this;
    const result = await application.database.write(
      { principal: 'test', action: 'reorganizeUnits' },
      (tx) =>
        reorganizeUnits(
          tx,
          application.writeContext(),
          { ...nothing, ...acts },
          reorganizationPort,
        ),
      ({ plan }) => plan !== undefined,
    );
    await application.refreshDefinitions();
    return result;
  }

  /** The same, where it must be taken. */
  async carryOut(acts: Acts): Promise<void> {
    const { errors } = await this.reorganize(acts);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  /** Runs a use case that must take all its rows. */
  async write<R>(
    useCase: (
      tx: WriteTransaction,
      context: SubmitContext,
      rows: readonly R[],
      options: { errorPolicy: 'REJECT_ALL'; dryRun: false },
    ) => Promise<BatchResult>,
    rows: readonly R[],
  ): Promise<void> {
    const { application } = this;
    await application.database.write({ principal: 'test', action: 'write' }, async (tx) => {
      const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
      const batch = await useCase(tx, application.writeContext(), rows, options);
      const errors = batch.results.flatMap((row) => row.errors);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    });
  }

  fold(): Promise<number> {
    return foldAll(this.application.database, today(this.application.clock));
  }

  /** The value of a figure of a unit, or the reason why there is none. */
  async figure(
    code: string,
    metric: string,
    period: string,
    tree: TreeChoice = currentTree,
    knownAt?: Date,
  ): Promise<number | string> {
    const { application } = this;
    const unit = (await findUnitsByCode(application.database, [code])).get(code);
    if (unit === undefined) throw new Error(`no unit ${code}`);
    const request = {
      unit: unit.id,
      metric,
      period,
      by: [],
      where: [],
      tree,
      stage: 'PROVISIONAL' as const,
    };
    const day = today(application.clock);
    const { observations } =
      knownAt === undefined
        ? await observe(systemPrincipal.scope, application, [request], day)
        : await observeKnown(systemPrincipal.scope, application, [request], knownAt);
    const [answer] = observations;
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    const [figure] = answer.value.figures;
    return figure?.value ?? figure?.reason ?? 'nothing';
  }

  /** The instant of the last change. */
  async lastKnown(): Promise<Date> {
    const { knownAt } = await readKnowledge(this.application.database, new Date('2999-01-01'));
    return knownAt;
  }

  /** Those of the units that exist. */
  async knownOf(codes: readonly string[]): Promise<string[]> {
    const known = await findUnitsByCode(this.application.database, codes);
    return codes.filter((code) => known.has(code));
  }

  close(): Promise<void> {
    return this.drop();
  }
}
