import type { Principal } from '../../access/principal.js';
import type { ImportTarget, TakeServices } from '../../imports/import-target.js';
import { SideBySide } from '../../imports/side-by-side.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { CommandServices } from '../command-services.js';
import type { BatchedRows } from './batches.js';
import type { Folding } from './folding.js';
import type { Tally } from './tally.js';

const takenRows = loadStatement(import.meta.dirname, 'sql/taken-rows.sql');

/** One keeps the database busy while the next is made and checked here. */
const atOnce = 2;
/** Batches that are looked up together. */
const lookedUp = 40;

/** In whose name rows are taken, and who counts them. */
export interface Taking {
  readonly services: CommandServices;
  readonly principal: Principal;
  readonly tally: Tally;
  readonly folding: Folding;
}

/**
 * Takes the batches that were not taken before, each in one transaction, as the bulk door does. The findings of rejected rows, none in a sound database.
 */
export async function takeBatches<Row>(
  taking: Taking,
  rows: BatchedRows<Row>,
  target: ImportTarget<Row>,
): Promise<readonly DomainError[]> {
  const found: DomainError[] = [];
  taking.tally.begin(rows.what);
  for (let first = 0; first < rows.batches; first += lookedUp) {
    const numbers = range(first, Math.min(rows.batches, first + lookedUp));
    const taken = await takenOf(taking, rows, target, numbers);
    taking.tally.skip(rows.name, taken.size);
    const left = numbers.filter((batch) => !taken.has(batch));
    const sideBySide = new SideBySide(atOnce);
    try {
      for (const batch of left) {
        await sideBySide.begin(new Set(), async () => {
          found.push(...(await takeBatch(taking, rows, target, batch)));
        });
      }
    } finally {
      await sideBySide.settle();
    }
    await taking.folding.afterBatches(left.length);
  }
  return found;
}

/** Those that are in the database: a batch is taken whole or not at all, so one of its rows, or its receipt, tells. */
async function takenOf<Row>(
  { services, principal }: Taking,
  rows: BatchedRows<Row>,
  target: ImportTarget<Row>,
  numbers: readonly number[],
): Promise<ReadonlySet<number>> {
  const keys = new Map<string, number>();
  for (const batch of numbers) keys.set(keyOf(rows, target, batch), batch);
  const parameters = [rows.what, [...keys.keys()], principal.name];
  const found = await services.database.run(takenRows, parameters);
  return new Set(found.flatMap((row) => keys.get(text(row, 'key')) ?? []));
}

function keyOf<Row>(rows: BatchedRows<Row>, target: ImportTarget<Row>, batch: number): string {
  if (rows.what === 'reports') return pushKey(rows, batch);
  const last = rows.rowsOf(batch).at(-1);
  return last === undefined ? `none ${batch}` : target.keyOf(last);
}

function pushKey({ name }: BatchedRows<unknown>, batch: number): string {
  return `${name} ${batch}`;
}

async function takeBatch<Row>(
  { services, principal, tally }: Taking,
  rows: BatchedRows<Row>,
  target: ImportTarget<Row>,
  batch: number,
): Promise<readonly DomainError[]> {
  const given = rows.rowsOf(batch);
  if (given.length > 0) {
    const how = { principal, key: pushKey(rows, batch), dryRun: false, record: nothing };
    const result = await target.take(at(services, rows.arrivesAt?.(batch)), given, how);
    tally.count(rows.what, rows.name, result);
    return result.results.flatMap(({ errors }) => errors);
  }
  tally.count(rows.what, rows.name, { created: 0, updated: 0, unchanged: 0, rejected: 0 });
  return [];
}

/** Reports come in when they would have: the registers know no such time. */
function at(services: CommandServices, arrival: Date | undefined): TakeServices {
  if (arrival === undefined) return services;
  const earliest = (now: Date): Date => (arrival < now ? arrival : now);
  return {
    ...services,
    writeContext: () => {
      const context = services.writeContext();
      return { ...context, now: earliest(context.now) };
    },
  };
}

const nothing = (): Promise<void> => Promise.resolve();

function range(from: number, below: number): number[] {
  return Array.from({ length: below - from }, (_, index) => from + index);
}
