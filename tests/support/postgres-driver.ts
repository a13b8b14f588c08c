import { systemPrincipal } from '../../src/access/principal.js';
import { createApplication, type Application } from '../../src/app/application.js';
import { contributionSources } from '../../src/app/sources.js';
import { foldAll, foldOnce } from '../../src/cube/fold.js';
import { rebuildCube } from '../../src/cube/rebuild.js';
import { verifyCube } from '../../src/cube/verify.js';
import { observe, type Observation } from '../../src/indicators/observe.js';
import type { FigureRequest } from '../../src/indicators/resolve-question.js';
import type { BatchResult } from '../../src/kernel/batch.js';
import { parseDate, type IsoDate } from '../../src/kernel/date.js';
import type { Result } from '../../src/kernel/result.js';
import { advanceTree } from '../../src/units/trees/advance-tree.js';
import { readUnitTrees } from '../../src/units/trees/read-unit-trees.js';
import { UnitTreeStore } from '../../src/units/trees/unit-tree-store.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import type { Command } from '../oracle/history.js';
import { applyCommands } from './apply-commands.js';
import { createTestDatabase } from './database.js';
import type { AnsweredRow, Driver, Outcome, ReadRequest } from './driver.js';
import { comparePlaced } from './placed-figures.js';
import { defineReferenceData } from './reference-data.js';

/** The real product on a database of its own, with the reference catalogue. */
export async function openPostgresDriver(
  firstToday = '2024-01-01',
  keepsTrees = false,
): Promise<PostgresDriver> {
  const created = await createTestDatabase();
  const day = { today: firstToday };
  const clock = { now: () => new Date(`${day.today}T05:00:00Z`) };
  const application = await createApplication({ databaseUrl: created.url, poolSize: 12, clock });
  await defineReferenceData(application, { checks: false });
  return new PostgresDriver(application, day, () => created.drop(), keepsTrees);
}

export class PostgresDriver implements Driver {
  private stage: FigureRequest['stage'] = 'FINAL';
  private readonly unitIds = new Map<string, number>();

  constructor(
    readonly application: Application,
    private readonly clock: { today: string },
    private readonly drop: () => Promise<void>,
    /** Whether units are reorganized: then the kept tree follows the days. */
    private readonly keepsTrees = false,
  ) {}

  async apply(commands: readonly Command[], today: string, dryRun = false): Promise<Outcome> {
    await this.turnTo(today);
    const result = await applyCommands(this.application, commands, { dryRun });
    if (this.keepsTrees) await this.application.refreshDefinitions();
    return outcomeOf(result);
  }

  async fold(today: string, limit?: number): Promise<void> {
    await this.turnTo(today);
    const { database } = this.application;
    if (limit === undefined) await foldAll(database, day(today));
    else await foldOnce(database, day(today), limit);
  }

  async read(requests: readonly ReadRequest[], today: string): Promise<AnsweredRow[][]> {
    await this.turnTo(today);
    const summed = requests.filter(({ isSummed }) => isSummed === true);
    const kept = await this.readKnowing(
      requests.filter(({ isSummed }) => isSummed !== true),
      today,
      true,
    );
    const added = summed.length === 0 ? [] : (await this.readKnowing(summed, today)).rows;
    const answers = { kept: kept.rows.values(), added: added.values() };
    return requests.map(
      ({ isSummed }) => (isSummed === true ? answers.added : answers.kept).next().value ?? [],
    );
  }

  private async turnTo(today: string): Promise<void> {
    const isNew = this.clock.today !== today;
    this.clock.today = today;
    if (!isNew || !this.keepsTrees) return;
    await advanceTree(this.application.database, day(today));
    await this.application.refreshDefinitions();
  }

  /** The product as if the cube kept no tree: everything is added up from the atoms. */
  private async withoutKeptTrees(): Promise<Application> {
    const { application } = this;
    const trees = await readUnitTrees(application.database, false);
    const store = Object.assign(new UnitTreeStore(), { current: () => trees });
    return { ...application, trees: store };
  }

  /**
   * Reads, and tells the instant of the latest change that the snapshot held. `isAlone`: nobody writes meanwhile, so that what is
   * read can be held against the road of lists of units.
   */
  async readKnowing(
    requests: readonly ReadRequest[],
    today: string,
    isAlone = false,
  ): Promise<{ rows: AnsweredRow[][]; knownAt: Date }> {
    // Every push is accepted at once, so both stages must say the same.
    this.stage = this.stage === 'FINAL' ? 'PROVISIONAL' : 'FINAL';
    const asked = await this.spread(requests);
    const { observations, knownAt } = await observe(
      systemPrincipal.scope,
      requests.some(({ isSummed }) => isSummed) ? await this.withoutKeptTrees() : this.application,
      asked.map(({ request }) => request),
      day(today),
    );
    if (isAlone) {
      const figures = asked.map(({ request }) => request);
      await comparePlaced(this.application, figures, observations, day(today));
    }
    const rows = requests.map((): AnsweredRow[] => []);
    for (const [index, { place, unit, request }] of asked.entries()) {
      rows[place]!.push(...answeredRows(unit, request, observations[index]!));
    }
    return { rows, knownAt };
  }

  async loseCells(): Promise<void> {
    await this.application.database.runScript(
      'begin; delete from cube_atom_cell; delete from cube_cell; commit',
    );
  }

  async rebuild(today: string): Promise<void> {
    await rebuildCube(this.application.database, contributionSources, day(today));
  }

  async verify(): Promise<string[]> {
    const found = await verifyCube(this.application.database, contributionSources);
    return found.map((difference) => JSON.stringify(difference));
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.drop();
  }

  private async spread(requests: readonly ReadRequest[]): Promise<Asked[]> {
    await this.learnUnits(requests.flatMap(({ units }) => units));
    return requests.flatMap(({ units, metrics, periods, by, where, tree, fill }, place) =>
      units.flatMap((unit) =>
        metrics.flatMap((metric) =>
          periods.map((period) => ({
            place,
            unit,
            request: {
              unit: this.unitIds.get(unit)!,
              metric,
              period,
              by,
              where,
              ...(tree === undefined ? {} : { tree: treeOf(tree) }),
              ...(fill === undefined ? {} : { fill: 'LAST_REPORTED' as const, coverage: true }),
              stage: 'PROVISIONAL' as const,
            },
          })),
        ),
      ),
    );
  }

  private async learnUnits(codes: readonly string[]): Promise<void> {
    const unknown = codes.filter((code) => !this.unitIds.has(code));
    if (unknown.length === 0) return;
    const found = await findUnitsByCode(this.application.database, unknown);
    for (const [code, { id }] of found) this.unitIds.set(code, id);
  }
}

interface Asked {
  readonly place: number;
  readonly unit: string;
  readonly request: FigureRequest;
}

function treeOf(tree: NonNullable<ReadRequest['tree']>): NonNullable<FigureRequest['tree']> {
  if (typeof tree === 'string') return { basis: tree };
  return { basis: 'AS_OF', asOf: day(tree.asOf) };
}

function answeredRows(
  unit: string,
  request: FigureRequest,
  result: Result<Observation>,
): AnsweredRow[] {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.errors)}`);
  const { metric, period, fill } = request;
  const filled = result.value.coverage?.reduce((sum, entry) => sum + entry.filled, 0) ?? 0;
  return result.value.figures.map(({ members, value, reason }) => ({
    unit,
    metric,
    period,
    members: members.map(({ code }) => code),
    value,
    reason: reason ?? undefined,
    ...(fill === undefined ? {} : { filled }),
  }));
}

function outcomeOf({ created, updated, unchanged, rejected, results }: BatchResult): Outcome {
  const findings = results.flatMap(({ errors }) =>
    errors.map(({ code, messageEn }) => `${code}: ${messageEn}`),
  );
  return { created, updated, unchanged, rejected, findings };
}

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`not a day: ${text}`);
  return date;
}
