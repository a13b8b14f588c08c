import type { Scope } from '../access/scope.js';
import { rootsOf } from '../enterprises/listing.js';
import { REPORTER_KINDS } from '../forms/form.js';
import { periodFromKey } from '../kernel/period.js';
import type { Queryable } from '../platform/queryable.js';
import { number, optionalNumber, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { valuesOf } from './stored-values.js';
import type { Submission, SubmissionListing, SubmissionPage } from './submission.js';

const listSubmissions = loadStatement(import.meta.dirname, 'sql/list-submissions.sql');
const submissionsById = loadStatement(import.meta.dirname, 'sql/submissions-by-id.sql');

/** The report with that number, if the caller may see where it lives. */
export async function readSubmission(
  scope: Scope,
  database: Queryable,
  id: number,
): Promise<Submission | undefined> {
  return (await readSubmissionsById(scope, database, [id])).get(id);
}

/** The reports with those numbers that the caller may see. */
export async function readSubmissionsById(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Submission>> {
  const rows = await database.run(submissionsById, [ids, rootsOf(scope)]);
  const found = rows.map(submissionOf);
  return new Map(found.map((submission) => [submission.id, submission]));
}

/** A page of reports in the order in which they first came in. */
export async function readSubmissions(
  scope: Scope,
  database: Queryable,
  { under, formId, period, state, limit, after }: SubmissionPage,
): Promise<SubmissionListing> {
  const rows = await database.run(listSubmissions, [
    under ?? null,
    rootsOf(scope),
    formId ?? null,
    period?.key ?? null,
    state ?? null,
    after ?? null,
    limit + 1,
  ]);
  const [first] = rows;
  const items = rows.filter((row) => row.id !== null).map(submissionOf);
  const totalCount = first === undefined ? 0 : number(first, 'total');
  return { items: items.slice(0, limit), totalCount, hasMore: items.length > limit };
}

function submissionOf(row: Row): Submission {
  const reporterKind = REPORTER_KINDS.find((kind) => kind === text(row, 'reporter_kind'));
  if (reporterKind === undefined) throw new TypeError('a report of an unknown kind of reporter');
  return {
    id: number(row, 'id'),
    period: periodFromKey(number(row, 'period')),
    reporterKind,
    reporterId: number(row, 'reporter_id'),
    formVersionId: number(row, 'form_version_id'),
    revision: number(row, 'number'),
    state: text(row, 'state'),
    note: optionalText(row, 'note'),
    step: number(row, 'step'),
    finalRevision: optionalNumber(row, 'final_number'),
    provisionalRevision: optionalNumber(row, 'provisional_number'),
    values: valuesOf(row),
    knownAt: new Date(text(row, 'known_at')),
  };
}
