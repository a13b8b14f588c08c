import type { WriteTransaction } from '../platform/queryable.js';
import { text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const record = loadStatement(import.meta.dirname, 'sql/record-definitions.sql');
const definedCodes = loadStatement(import.meta.dirname, 'sql/defined-codes.sql');

/** Kinds of definitions. */
export type DefinitionSubject =
  'DIMENSION' | 'MEASURE' | 'INDICATOR' | 'FORM' | 'DUE_RULE' | 'TARGET';

/** A definition as it is remembered: the whole of it, as JSON. */
export interface DefinitionContent {
  readonly code: string;
}

/** Remembers definitions under the revision of the transaction and raises the catalogue's version (semantics 7). */
export async function recordDefinitions(
  tx: WriteTransaction,
  subject: DefinitionSubject,
  contents: readonly DefinitionContent[],
): Promise<void> {
  await tx.run(record, [await tx.revision(), subject, JSON.stringify(contents)]);
}

/** Those of the codes that are defined as `subject`. */
export async function findDefined(
  tx: WriteTransaction,
  subject: DefinitionSubject,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.run(definedCodes, [subject, codes]);
  return new Set(rows.map((row) => text(row, 'code')));
}
