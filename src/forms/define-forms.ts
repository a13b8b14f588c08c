import type { BatchResult, ErrorPolicy } from '../kernel/batch.js';
import { settle } from '../measures/draft.js';
import { lockCatalogue } from '../measures/lock-catalogue.js';
import { readCatalogue } from '../measures/read-catalogue.js';
import { recordDefinitions } from '../measures/record-definitions.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { formContent } from './form-content.js';
import type { FormRow } from './form-rows.js';
import { FormEntity, FormVersionEntity } from './form.entity.js';
import type { FormDefinition } from './form.js';
import { planForms } from './plan-forms.js';
import { readForms } from './read-forms.js';

const keepFormMembers = loadStatement(import.meta.dirname, 'sql/keep-form-members.sql');

/**
 * Creates forms and adds versions to those that exist, by code. Paths begin with 'forms'. A changed form needs a higher
 * version (FORM_VERSION_EXISTS); a version that is known with the same content is UNCHANGED and writes nothing.
 */
export async function defineForms(
  tx: WriteTransaction,
  rows: readonly FormRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const drafts = planForms(rows, await readCatalogue(tx), await readForms(tx));
  const { batch, changed } = settle(drafts, errorPolicy, formContent);
  if (changed.length > 0) {
    await storeForms(tx, changed);
    await recordDefinitions(tx, 'FORM', changed.map(formContent));
  }
  return batch;
}

async function storeForms(tx: WriteTransaction, changed: readonly FormDefinition[]): Promise<void> {
  const { entities } = tx;
  const members = await keepMembers(tx, changed);
  const codes = changed.map(({ code }) => code);
  const found = await entities.find(FormEntity, { code: { $in: codes } });
  const forms = new Map(found.map((form) => [form.code, form]));
  for (const { code, reporterKinds, ...version } of changed) {
    const memberId = members.get(code);
    if (memberId === undefined) throw new Error(`the form ${code} has no member`);
    const form = forms.get(code) ?? entities.create(FormEntity, { code, memberId });
    const kinds = [...reporterKinds];
    entities.create(FormVersionEntity, { ...version, form, reporterKinds: kinds });
  }
  await entities.flush();
}

/** The member of the dimension "form" that stands for each form, by the form's code. */
async function keepMembers(
  tx: WriteTransaction,
  forms: readonly FormDefinition[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.run(keepFormMembers, [
    forms.map(({ code }) => code),
    forms.map(({ nameVi }) => nameVi),
    forms.map(({ nameEn }) => nameEn),
  ]);
  return new Map(rows.map((row) => [text(row, 'code'), number(row, 'id')]));
}
