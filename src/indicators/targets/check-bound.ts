import type { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import { notOneOf } from '../../measures/errors.js';
import * as errors from './errors.js';
import type { TargetRow } from './target-row.js';
import { TARGET_BOUNDS, type BoundKind, type TargetBound } from './target.js';

/** Which numbers a kind of bound is stated with. EXACTLY is stated as a minimum; its maximum, if stated, is the same. */
const stated: Readonly<Record<BoundKind, { minimum: boolean; maximum: boolean }>> = {
  AT_LEAST: { minimum: true, maximum: false },
  AT_MOST: { minimum: false, maximum: true },
  BETWEEN: { minimum: true, maximum: true },
  EXACTLY: { minimum: true, maximum: false },
};

/** The bound of a row; undefined, with every finding, when it is none. */
export function checkBound(row: TargetRow, findings: Findings): TargetBound | undefined {
  const word = row.bound ?? '';
  const kind = TARGET_BOUNDS.find((known) => known === word);
  const numbers = { minimum: row.minimum ?? null, maximum: row.maximum ?? null };
  checkNumbers(numbers, findings);
  if (kind === undefined) {
    const suggestion = nearest(word, TARGET_BOUNDS);
    findings.add((path) => notOneOf(path, word, TARGET_BOUNDS, suggestion), 'bound');
    return undefined;
  }
  if (kind === 'EXACTLY' && numbers.maximum === numbers.minimum) numbers.maximum = null;
  for (const field of ['minimum', 'maximum'] as const) {
    const number = numbers[field];
    if (stated[kind][field] && number === null) {
      findings.add((path) => errors.boundMissing(path, kind, field), field);
    } else if (!stated[kind][field] && number !== null) {
      findings.add((path) => errors.boundNotOfKind(path, kind, number), field);
    }
  }
  const { minimum, maximum } = numbers;
  if (kind === 'BETWEEN' && minimum !== null && maximum !== null && minimum >= maximum) {
    findings.add((path) => errors.targetRange(path, minimum, maximum), 'maximum');
  }
  return { kind, minimum, maximum: kind === 'EXACTLY' ? minimum : maximum };
}

function checkNumbers(
  numbers: { readonly minimum: number | null; readonly maximum: number | null },
  findings: Findings,
): void {
  for (const [field, number] of Object.entries(numbers)) {
    if (number === null || (number >= 0 && number <= Number.MAX_SAFE_INTEGER)) continue;
    findings.add((path) => errors.invalidTargetNumber(path, number), field);
  }
}
