import { isDeepStrictEqual } from 'node:util';
import {
  concludeBatch,
  type BatchResult,
  type ErrorPolicy,
  type RowResult,
} from '../kernel/batch.js';
import { DefinitionFindings } from './definition-findings.js';
import { duplicateRow } from './errors.js';

/** One row of a batch of definitions. `definition` means something only while there are no findings. */
export interface Draft<D> {
  readonly row: number;
  readonly code: string;
  readonly findings: DefinitionFindings;
  readonly definition: D;
  /** What is kept under this code now. */
  readonly stored: D | undefined;
}

/** The outcome of a batch and what is to be stored for it: nothing when REJECT_ALL refuses the batch. */
export interface Settled<D> {
  readonly batch: BatchResult;
  readonly changed: readonly D[];
}

/** Decides what becomes of each row. `content` is what makes two definitions the same. */
export function settle<D>(
  drafts: readonly Draft<D>[],
  policy: ErrorPolicy,
  content: (definition: D) => unknown,
): Settled<D> {
  const rows = drafts.map((draft) => rowResult(draft, content));
  const batch = concludeBatch(rows, policy);
  const changed = drafts.filter(({ row }) => {
    const status = batch.results[row]?.status;
    return status === 'CREATED' || status === 'UPDATED';
  });
  return { batch, changed: changed.map(({ definition }) => definition) };
}

function rowResult<D>(draft: Draft<D>, content: (definition: D) => unknown): RowResult {
  const { row, code: key, definition, stored } = draft;
  const { errors } = draft.findings;
  if (errors.length > 0) return { row, key, status: 'REJECTED', errors };
  if (stored === undefined) return { row, key, status: 'CREATED', errors };
  const same = isDeepStrictEqual(content(stored), content(definition));
  return { row, key, status: same ? 'UNCHANGED' : 'UPDATED', errors };
}

/** What is the same for the drafts of all definitions. */
type Begun = Omit<Draft<unknown>, 'definition' | 'stored'>;

/**
 * Makes the draft of each row, whose findings lie under `field` of the input. A code that an earlier row defines is told
 * first.
 */
export function draftRows<R extends { readonly code: string }, M extends object>(
  field: string,
  rows: readonly R[],
  make: (row: R, findings: DefinitionFindings) => M,
): (Begun & M)[] {
  const first = new Map<string, number>();
  return rows.map((row, index) => {
    const findings = new DefinitionFindings([field, index], index);
    const { code } = row;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, index);
    else findings.add((path) => duplicateRow(path, code, earlier), 'code');
    return { row: index, code, findings, ...make(row, findings) };
  });
}
