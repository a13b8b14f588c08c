import type { Client } from 'pg';
import { median } from './statistics.js';

/** What one statement did. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** What PostgreSQL says of its work. */
export interface Work {
  /** Milliseconds, the middle of several runs. */
  readonly milliseconds: number;
  /** Rows of the answer. */
  readonly answered: number;
  /** Rows that the scans gave, over all their loops. */
  readonly rows: number;
  /** Shared buffers, found in memory or read. */
  readonly buffers: number;
}

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode; readonly 'Execution Time': number }];
}

/** Runs a statement under EXPLAIN (ANALYZE, BUFFERS) as often as that; the first, uncounted run loads the catalogues of the planner. */
export async function explain(client: Client, statement: Statement, runs: number): Promise<Work> {
  await runOnce(client, statement);
  const plans = [];
  for (let run = 0; run < runs; run += 1) plans.push(await runOnce(client, statement));
  const { Plan: plan } = plans.at(-1)!;
  return {
    milliseconds: median(plans.map((each) => each['Execution Time'])),
    answered: plan['Actual Rows'],
    rows: scannedRows(plan),
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
  };
}

async function runOnce(
  client: Client,
  { text, parameters }: Statement,
): Promise<Explained['QUERY PLAN'][0]> {
  const { rows } = await client.query<Explained>(
    `explain (analyze, timing off, buffers, format json) ${text}`,
    [...parameters],
  );
  return rows[0]!['QUERY PLAN'][0];
}

/** Nodes without others below them are scans. */
function scannedRows({ Plans: below = [], ...node }: PlanNode): number {
  if (below.length === 0) return Math.round(node['Actual Rows'] * node['Actual Loops']);
  return below.reduce((sum, each) => sum + scannedRows(each), 0);
}
