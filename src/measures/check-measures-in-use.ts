import type { WriteTransaction } from '../platform/queryable.js';
import { optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { measureInUse } from './errors.js';
import { forbids, shapeChanges, type MeasureUse } from './frozen-changes.js';
import { rowsIn, textsIn, wordIn } from './json-columns.js';
import type { MeasureDraft } from './plan-measures.js';

const stopFacts = loadStatement(import.meta.dirname, 'sql/stop-facts.sql');
const usesOfMeasures = loadStatement(import.meta.dirname, 'sql/uses-of-measures.sql');
const subjects = ['FACTS', 'MEASURE', 'INDICATOR', 'FORM'] as const;

/** Refuses changes that would give another meaning to a measure that has facts or that other definitions rest on. */
export async function checkMeasuresInUse(
  tx: WriteTransaction,
  drafts: readonly MeasureDraft[],
): Promise<void> {
  const ids = drafts.flatMap(({ stored, definition, findings }) =>
    stored !== undefined &&
    findings.errors.length === 0 &&
    shapeChanges(stored, definition).length > 0
      ? [stored.id]
      : [],
  );
  if (ids.length === 0) return;
  await tx.run(stopFacts);
  const rows = await tx.run(usesOfMeasures, [ids]);
  for (const draft of drafts) {
    const uses = rows
      .filter((row) => row.measure === draft.code)
      .map((row) => useOf(row, draft.code));
    refuse(draft, uses);
  }
}

function refuse({ stored, definition, findings }: MeasureDraft, uses: readonly MeasureUse[]): void {
  if (stored === undefined) return;
  for (const change of shapeChanges(stored, definition)) {
    const use = uses.find((candidate) => forbids(candidate, change, stored, definition));
    if (use === undefined) continue;
    const told = { ...change, use: use.subject === 'FACTS' ? 'FACTS' : use.code };
    findings.add((path) => measureInUse(path, stored.code, told), change.field);
  }
}

function useOf(row: Row, measure: string): MeasureUse {
  const fields = row.fields === null ? [] : rowsIn(row, 'fields');
  return {
    subject: wordIn(row, 'subject', subjects),
    code: text(row, 'code'),
    formula: optionalText(row, 'formula'),
    fieldDimensions: fields
      .filter((field) => field.measure === measure)
      .flatMap((field) => textsIn(field, 'dimensions')),
  };
}
