import type { Scope } from '../access/scope.js';
import { REPORTER_KINDS } from '../forms/form.js';
import { periodFromKey } from '../kernel/period.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Submission, SubmissionListing, SubmissionPage } from './submission.js';

const listSubmissions = loadStatement(import.meta.dirname, 'sql/list-submissions.sql');

/** The report with that number, if the caller may see where it lives. */
export async function readSubmission(
  scope: Scope,
  database: Queryable,
  id: number,
): Promise<Submission | undefined> {
  const parameters = [[id], null, rootsOf(scope), null, null, null, 1];
  const [row] = await database.run(listSubmissions, parameters);
  return row === undefined || row.id === null ? undefined : submissionOf(row);
}

/** The reports with those numbers that the caller may see. */
export async function readSubmissionsById(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Submission>> {
  const parameters = [ids, null, rootsOf(scope), null, null, null, ids.length];
  const rows = await database.run(listSubmissions, parameters);
  const found = rows.filter((row) => row.id !== null).map(submissionOf);
  return new Map(found.map((submission) => [submission.id, submission]));
}

/** A page of reports in the order in which they first came in. */
export async function readSubmissions(
  scope: Scope,
  database: Queryable,
  { under, formId, period, limit, after }: SubmissionPage,
): Promise<SubmissionListing> {
  const rows = await database.run(listSubmissions, [
    null,
    under ?? null,
    rootsOf(scope),
    formId ?? null,
    period?.key ?? null,
    after ?? null,
    limit + 1,
  ]);
  const [first] = rows;
  const items = rows.filter((row) => row.id !== null).map(submissionOf);
  const totalCount = first === undefined ? 0 : number(first, 'total');
  return { items: items.slice(0, limit), totalCount, hasMore: items.length > limit };
}

function rootsOf({ roots }: Scope): readonly number[] | null {
  return roots === 'EVERYTHING' ? null : roots;
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
    values: {
      measures: numbers(row, 'measures'),
      members: numbers(row, 'members'),
      amounts: numbers(row, 'amounts'),
    },
    knownAt: new Date(text(row, 'known_at')),
  };
}
