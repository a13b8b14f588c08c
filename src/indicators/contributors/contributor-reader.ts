import type { Scope } from '../../access/scope.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, numbers, optionalText, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { StandIn } from './stand-ins.js';
import type { ContributorsListing, ContributorsPage, CountedRevision } from './contributors.js';

const listContributors = loadStatement(import.meta.dirname, 'sql/list-contributors.sql');

/** The contributors of many figures, a page of each, in one statement; `standIns`: earlier reports that are among them too. */
export async function readContributors(
  scope: Scope,
  database: Queryable,
  pages: readonly ContributorsPage[],
  standIns: readonly StandIn[] = [],
): Promise<ContributorsListing[]> {
  const roots = scope.roots === 'EVERYTHING' ? null : scope.roots;
  const questions = JSON.stringify(pages.map(questionRow));
  const rows = await database.run(listContributors, [
    questions,
    roots,
    standIns.map(({ page }) => page),
    standIns.map(({ submission }) => submission),
    standIns.map(({ period }) => period),
  ]);
  const ofPage = Map.groupBy(rows, (row) => number(row, 'ordinal'));
  return pages.map((page, ordinal) => listingOf(page, ofPage.get(ordinal) ?? []));
}

function questionRow(page: ContributorsPage, ordinal: number): object {
  return {
    ordinal,
    node_id: page.unit,
    atoms: page.atoms ?? null,
    final: page.stage === 'FINAL',
    after: page.after ?? null,
    // One more than the page has, to see whether another one follows.
    page_size: page.limit + 1,
    counted: page.counted,
    forms: page.forms,
    kinds: page.reporterKinds,
    wanted: page.references,
  };
}

function listingOf({ limit }: ContributorsPage, rows: readonly Row[]): ContributorsListing {
  const [first] = rows;
  if (first === undefined) throw new Error('a question for contributors had no answer');
  const items = rows.filter(({ id }) => id !== null).map(revisionOf);
  return {
    items: items.slice(0, limit),
    totalCount: number(first, 'total'),
    hasMore: items.length > limit,
    knownAt: new Date(text(first, 'seen_at')),
  };
}

function revisionOf(row: Row): CountedRevision {
  return {
    id: number(row, 'id'),
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
