import type { Client } from 'pg';
import type { Application } from '../../src/app/application.js';
import type { observe as observeFigures } from '../../src/indicators/observe.js';
import type { Scope } from '../../src/access/scope.js';
import type { IsoDate } from '../../src/kernel/date.js';

/** Enterprises of the demo and of the synthetic country alike reported it. */
const period = '2023-H1';

/** What one run of the statement that reads numbers touched. */
export interface Touched {
  readonly unit: string;
  readonly rows: number;
  /** Shared buffers, found in memory or read. */
  readonly buffers: number;
}

/** The parts of the product that are needed to catch its own statement. */
export interface ProductParts {
  readonly application: Application;
  readonly observe: typeof observeFigures;
  readonly scope: Scope;
  readonly today: IsoDate;
}

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** Runs the product's statement for one indicator of each unit under EXPLAIN (ANALYZE, BUFFERS). */
export async function touchedByUnit(
  client: Client,
  parts: ProductParts,
  units: readonly string[],
  metric: string,
): Promise<Touched[]> {
  const found: Touched[] = [];
  for (const unit of units) {
    const { text, parameters } = await statementFor(client, parts, unit, metric);
    // A second run finds the catalogues of the planner loaded.
    await explain(client, text, parameters);
    const plan = await explain(client, text, parameters);
    const buffers = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    found.push({ unit, rows: plan['Actual Rows'], buffers });
  }
  return found;
}

async function statementFor(
  client: Client,
  { application, observe, scope, today }: ProductParts,
  code: string,
  metric: string,
): Promise<{ text: string; parameters: readonly unknown[] }> {
  const { rows } = await client.query<{ id: number }>('select id from unit where code = $1', [
    code,
  ]);
  const unit = rows[0]!.id;
  const caught: { text: string; parameters: readonly unknown[] }[] = [];
  application.database.onStatement = ({ text }, parameters) => {
    caught.push({ text, parameters });
  };
  const request = { unit, metric, period, by: [], where: [], stage: 'PROVISIONAL' } as const;
  await observe(scope, application, [request], today);
  application.database.onStatement = undefined;
  const [only, ...others] = caught;
  if (only === undefined || others.length > 0) {
    throw new Error(`one figure cost ${caught.length} statements`);
  }
  return only;
}

async function explain(
  client: Client,
  text: string,
  parameters: readonly unknown[],
): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, buffers, format json) ${text}`,
    [...parameters],
  );
  return rows[0]!['QUERY PLAN'][0].Plan;
}
