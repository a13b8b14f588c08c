import { rowsIn, textsIn, wordIn } from '../measures/json-columns.js';
import { GRAINS } from '../measures/words.js';
import type { Queryable } from '../platform/queryable.js';
import { flag, number, optionalNumber, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import {
  CHECK_SEVERITIES,
  FORM_ACCEPTANCES,
  FORM_BASES,
  FORM_CALENDARS,
  FormCatalogue,
  REPORTER_KINDS,
  type Form,
  type FormCheck,
  type FormField,
  type ReporterKind,
} from './form.js';

const loadForms = loadStatement(import.meta.dirname, 'sql/load-forms.sql');

/** All versions of all forms as one snapshot, read in one statement. */
export async function readForms(database: Queryable): Promise<FormCatalogue> {
  const [row] = await database.run(loadForms);
  if (row === undefined) throw new Error('the catalogue has no version');
  return new FormCatalogue(number(row, 'version'), rowsIn(row, 'forms').map(formOf));
}

function formOf(row: Row): Form {
  const kinds = new Set(textsIn(row, 'reporter_kinds'));
  return {
    id: number(row, 'form_id'),
    memberId: number(row, 'member_id'),
    versionId: number(row, 'id'),
    code: text(row, 'code'),
    version: number(row, 'version'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    grain: wordIn(row, 'grain', GRAINS),
    reporterKinds: REPORTER_KINDS.filter((kind: ReporterKind) => kinds.has(kind)),
    basis: wordIn(row, 'basis', FORM_BASES),
    acceptance: wordIn(row, 'acceptance', FORM_ACCEPTANCES),
    calendar: wordIn(row, 'calendar', FORM_CALENDARS),
    fields: rowsIn(row, 'fields').map(fieldOf),
    checks: rowsIn(row, 'checks').map(checkOf),
  };
}

/** A bound that is not stated is left out of the JSON. */
function fieldOf(field: Row): FormField {
  const row = { minimum: null, maximum: null, ...field };
  return {
    measure: text(row, 'measure'),
    measureId: number(row, 'measureId'),
    required: flag(row, 'required'),
    integer: flag(row, 'integer'),
    minimum: optionalNumber(row, 'minimum'),
    maximum: optionalNumber(row, 'maximum'),
    dimensions: textsIn(row, 'dimensions'),
  };
}

function checkOf(check: Row): FormCheck {
  const row = { catalogue: null, ...check };
  return {
    code: text(row, 'code'),
    formula: text(row, 'formula'),
    severity: wordIn(row, 'severity', CHECK_SEVERITIES),
    messageVi: text(row, 'messageVi'),
    messageEn: text(row, 'messageEn'),
    catalogue: optionalText(row, 'catalogue'),
  };
}
