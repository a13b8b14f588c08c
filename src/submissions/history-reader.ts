import type { Scope } from '../access/scope.js';
import { rootsOf } from '../enterprises/listing.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { SubmissionEvent, SubmissionRevision } from './history.js';
import type { ReturnReason } from './review/decision.js';
import { valuesOf } from './stored-values.js';

const revisionsOf = loadStatement(import.meta.dirname, 'sql/revisions-of-submissions.sql');
const eventsOf = loadStatement(import.meta.dirname, 'sql/events-of-submissions.sql');

/** Every revision of the reports that the caller may see, by report, in the order in which they came in. */
export async function readRevisions(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly SubmissionRevision[]>> {
  const rows = await database.run(revisionsOf, [ids, rootsOf(scope)]);
  return Map.groupBy(rows.map(revisionOf), ({ submissionId }) => submissionId);
}

/** Every decision about the reports that the caller may see, by report, in the order in which they were taken. */
export async function readEvents(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly SubmissionEvent[]>> {
  const rows = await database.run(eventsOf, [ids, rootsOf(scope)]);
  return Map.groupBy(rows.map(eventOf), ({ submissionId }) => submissionId);
}

function revisionOf(row: Row): SubmissionRevision {
  return {
    submissionId: number(row, 'submission_id'),
    revision: number(row, 'number'),
    state: text(row, 'state'),
    formVersionId: number(row, 'form_version_id'),
    note: optionalText(row, 'note'),
    values: valuesOf(row),
    receivedAt: new Date(text(row, 'received_at')),
    knownAt: new Date(text(row, 'known_at')),
    client: text(row, 'principal'),
    via: row.via as readonly string[],
    warnings: row.warnings as readonly DomainError[],
  };
}

function eventOf(row: Row): SubmissionEvent {
  return {
    submissionId: number(row, 'submission_id'),
    revision: number(row, 'number'),
    action: text(row, 'action'),
    state: text(row, 'state'),
    agency: optionalText(row, 'agency'),
    reasons: row.reasons as readonly ReturnReason[],
    note: optionalText(row, 'note'),
    at: new Date(text(row, 'happened_at')),
    by: text(row, 'principal'),
  };
}
