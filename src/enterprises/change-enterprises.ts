import { isDeepStrictEqual } from 'node:util';
import type { WriteContext } from '../cube/write-context.js';
import {
  concludeBatch,
  type BatchOptions,
  type BatchResult,
  type RowStatus,
} from '../kernel/batch.js';
import type { Findings } from '../kernel/findings.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { EnterpriseRecord } from './enterprise-record.js';
import { createEnterprises, findEnterpriseIds } from './enterprise-identity.js';
import { loadEnterprises } from './load-enterprises.js';
import { storeEnterprises, type EnterpriseChange } from './store-enterprises.js';

/** The part of a checked row that every change of an enterprise has. */
export interface EnterpriseRequest {
  readonly row: number;
  readonly taxCode: string;
}

/** One row of a batch: its natural key, its findings so far, and the request unless it was refused. */
export interface CheckedRow<R> {
  readonly key: string;
  readonly findings: Findings;
  readonly request: R | undefined;
}

/** The record after a request; undefined when it cannot be, with findings that say why. */
export type PlanRequest<R> = (
  record: EnterpriseRecord | undefined,
  request: R,
  findings: Findings,
) => EnterpriseRecord | undefined;

/** Applies checked rows in their order: lock, read, plan, store what changed and recount it. */
export async function changeEnterprises<R extends EnterpriseRequest>(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly CheckedRow<R>[],
  plan: PlanRequest<R>,
  { errorPolicy }: BatchOptions,
): Promise<BatchResult> {
  const ids = await identify(tx, rows, plan);
  await context.lock(tx, { enterprise: [...ids.values()] });
  const before = await loadEnterprises(tx, [...ids.values()]);
  const after = new Map(before);
  const statuses = rows.map((row) => apply(row, plan, ids, after));
  const result = concludeBatch(
    rows.map(({ key, findings }, row) => ({
      row,
      key,
      status: statuses[row] ?? 'REJECTED',
      errors: findings.errors,
    })),
    errorPolicy,
  );
  if (result.created + result.updated > 0) await store(tx, context, before, after);
  return result;
}

/** The ids of all enterprises that the rows may change; those that a row can open get one. */
async function identify<R extends EnterpriseRequest>(
  tx: WriteTransaction,
  rows: readonly CheckedRow<R>[],
  plan: PlanRequest<R>,
): Promise<Map<string, number>> {
  const requests = rows.flatMap((row) =>
    row.request === undefined ? [] : [{ ...row, request: row.request }],
  );
  const ids = await findEnterpriseIds(
    tx,
    requests.map(({ request }) => request.taxCode),
  );
  const unknown = requests.filter(({ request }) => !ids.has(request.taxCode));
  // An unknown tax code only gets an id when its row has all that opens an enterprise.
  const opened = unknown.filter(({ request, findings }) => plan(undefined, request, findings));
  if (opened.length === 0) return ids;
  const created = await createEnterprises(
    tx,
    opened.map(({ request }) => request.taxCode),
  );
  return new Map([...ids, ...created]);
}

/** Plans one row on what the rows before it left, and tells what it does. */
function apply<R extends EnterpriseRequest>(
  { request, findings }: CheckedRow<R>,
  plan: PlanRequest<R>,
  ids: ReadonlyMap<string, number>,
  records: Map<number, EnterpriseRecord>,
): RowStatus {
  const id = request && ids.get(request.taxCode);
  if (request === undefined || id === undefined) return 'REJECTED';
  const record = records.get(id);
  const planned = plan(record, request, findings);
  if (planned === undefined) return 'REJECTED';
  records.set(id, planned);
  if (record === undefined) return 'CREATED';
  return isDeepStrictEqual(record, planned) ? 'UNCHANGED' : 'UPDATED';
}

async function store(
  tx: WriteTransaction,
  context: WriteContext,
  before: ReadonlyMap<number, EnterpriseRecord>,
  after: ReadonlyMap<number, EnterpriseRecord>,
): Promise<void> {
  const changes: EnterpriseChange[] = [...after]
    .map(([id, record]) => ({ id, before: before.get(id), after: record }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
  if (changes.length === 0) return;
  const enterprise = changes.map(({ id }) => id);
  await context.recount(tx, { enterprise }, () => storeEnterprises(tx, changes));
}
