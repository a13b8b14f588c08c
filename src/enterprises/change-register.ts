import { isDeepStrictEqual } from 'node:util';
import {
  concludeBatch,
  type BatchOptions,
  type BatchResult,
  type RowStatus,
} from '../kernel/batch.js';
import type { Findings } from '../kernel/findings.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { takenElsewhere } from '../units/errors.js';

/** The part of a checked row that every change of a register has. `key` is the natural key, as stored. */
export interface RegisterRequest {
  readonly row: number;
  readonly key: string;
}

/** One row of a batch: the key to show, its findings so far, and the request unless it was refused. */
export interface CheckedRow<Q> {
  readonly key: string;
  readonly findings: Findings;
  readonly request: Q | undefined;
}

/** A record that becomes another one; `before` undefined = it begins. */
export interface RecordChange<R> {
  readonly id: number;
  readonly before: R | undefined;
  readonly after: R;
}

/** A register of records with natural keys, and one way to change them. All calls are set-based. */
export interface Register<R, Q extends RegisterRequest> {
  /** The field of a row that holds its natural key. */
  readonly keyField: string;
  /** Ids by key; unknown keys are missing. */
  findIds(tx: WriteTransaction, keys: readonly string[]): Promise<Map<string, number>>;
  /** Gives keys an id, also those that somebody else gave one meanwhile. */
  createIds(tx: WriteTransaction, keys: readonly string[]): Promise<Map<string, number>>;
  lock(tx: WriteTransaction, ids: readonly number[], requests: readonly Q[]): Promise<void>;
  /** What is currently known, by id; identities without a record are missing. */
  load(tx: WriteTransaction, ids: readonly number[]): Promise<Map<number, R>>;
  /** Those of the records that the writer may not see: for it they do not exist. */
  hidden(tx: WriteTransaction, ids: readonly number[]): Promise<ReadonlySet<number>>;
  /** The record after a request; undefined when it cannot be, with findings that say why. */
  plan(record: R | undefined, request: Q, findings: Findings): R | undefined;
  /** Stores the changes and recounts them in the cube. */
  store(tx: WriteTransaction, changes: readonly RecordChange<R>[]): Promise<void>;
}

/** Applies checked rows in their order: find, lock, read, plan, store what changed. */
export async function changeRegister<R, Q extends RegisterRequest>(
  tx: WriteTransaction,
  register: Register<R, Q>,
  rows: readonly CheckedRow<Q>[],
  { errorPolicy }: BatchOptions,
): Promise<BatchResult> {
  const ids = await identify(tx, register, rows);
  const requests = rows.flatMap(({ request }) => request ?? []);
  await register.lock(tx, [...ids.values()], requests);
  const all = await register.load(tx, [...ids.values()]);
  const hidden = await register.hidden(tx, [...all.keys()]);
  const before = new Map([...all].filter(([id]) => !hidden.has(id)));
  const after = new Map(before);
  const results = rows.map((checked, row) => {
    const status = apply(register, checked, { ids, hidden }, after);
    return { row, key: checked.key, status, errors: checked.findings.errors };
  });
  const batch = concludeBatch(results, errorPolicy);
  const changes = changesOf(before, after);
  if (batch.created + batch.updated > 0 && changes.length > 0) await register.store(tx, changes);
  return batch;
}

/** The ids of all records that the rows may change; those that a row can begin get one. */
async function identify<R, Q extends RegisterRequest>(
  tx: WriteTransaction,
  register: Register<R, Q>,
  rows: readonly CheckedRow<Q>[],
): Promise<Map<string, number>> {
  const ids = await register.findIds(
    tx,
    rows.flatMap(({ request }) => request?.key ?? []),
  );
  // An unknown key only gets an id when its row has all that begins a record.
  const begun = rows.flatMap(({ request, findings }) =>
    request === undefined || ids.has(request.key) || !register.plan(undefined, request, findings)
      ? []
      : [request.key],
  );
  if (begun.length === 0) return ids;
  return new Map([...ids, ...(await register.createIds(tx, begun))]);
}

interface Identities {
  readonly ids: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<number>;
}

/** Plans one row on what the rows before it left, and tells what it does. */
function apply<R, Q extends RegisterRequest>(
  register: Register<R, Q>,
  { request, findings }: CheckedRow<Q>,
  { ids, hidden }: Identities,
  records: Map<number, R>,
): RowStatus {
  const id = request && ids.get(request.key);
  if (request === undefined || id === undefined) return 'REJECTED';
  const record = records.get(id);
  const planned = register.plan(record, request, findings);
  if (planned === undefined) return 'REJECTED';
  if (hidden.has(id)) {
    findings.add((path) => takenElsewhere(path, request.key), register.keyField);
    return 'REJECTED';
  }
  records.set(id, planned);
  if (record === undefined) return 'CREATED';
  return isDeepStrictEqual(record, planned) ? 'UNCHANGED' : 'UPDATED';
}

function changesOf<R>(
  before: ReadonlyMap<number, R>,
  after: ReadonlyMap<number, R>,
): RecordChange<R>[] {
  return [...after]
    .map(([id, record]) => ({ id, before: before.get(id), after: record }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
