import { z } from 'zod';
import type { Scope } from '../../access/scope.js';
import type { Queryable } from '../../platform/queryable.js';
import { day, number, numbers, optionalText, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { Publication, PublicationQuestion } from './publication.js';

const listPublications = loadStatement(import.meta.dirname, 'sql/list-publications.sql');

const question: z.ZodType<PublicationQuestion> = z.object({
  metrics: z.array(z.object({ code: z.string(), form: z.string().optional() })),
  periods: z.array(z.string()),
  by: z.array(z.string()),
  where: z.array(z.object({ dimension: z.string(), members: z.array(z.string()) })),
  stage: z.enum(['PROVISIONAL', 'FINAL']),
  fill: z.enum(['NONE', 'LAST_REPORTED']).optional(),
  tree: z
    .object({
      basis: z.enum(['CURRENT', 'AT_PERIOD', 'AS_OF']),
      asOf: z.string().nullish(),
      hierarchy: z.string().nullish(),
    })
    .optional(),
});

/** One page of publications. */
export interface PublicationListing {
  readonly items: readonly Publication[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}

/** Publications that have a unit which the caller may see, in the order in which they were made. */
export async function readPublications(
  scope: Scope,
  database: Queryable,
  { limit, after }: { readonly limit: number; readonly after: number | undefined },
): Promise<PublicationListing> {
  const rows = await database.run(listPublications, [
    rootsOf(scope),
    null,
    after ?? null,
    limit + 1,
  ]);
  const items = rows.filter(({ id }) => id !== null).map(publicationOf);
  const [first] = rows;
  const totalCount = first === undefined ? 0 : number(first, 'total');
  return { items: items.slice(0, limit), totalCount, hasMore: items.length > limit };
}

/** The publication with that code; undefined when the caller may see none. */
export async function readPublication(
  scope: Scope,
  database: Queryable,
  code: string,
): Promise<Publication | undefined> {
  const [row] = await database.run(listPublications, [rootsOf(scope), code, null, 1]);
  return row === undefined || row.id === null ? undefined : publicationOf(row);
}

function rootsOf({ roots }: Scope): readonly number[] | null {
  return roots === 'EVERYTHING' ? null : roots;
}

function publicationOf(row: Row): Publication {
  const knownAt = new Date(text(row, 'known_at'));
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    units: numbers(row, 'units'),
    question: question.parse(row.question),
    moment: {
      knowledge: { number: number(row, 'known_number'), knownAt },
      today: day(row, 'asked_on'),
    },
    rows: number(row, 'row_count'),
    hash: text(row, 'hash'),
    note: optionalText(row, 'note'),
    publishedAt: new Date(text(row, 'published_at')),
    publishedBy: text(row, 'principal'),
    legalBasis: optionalText(row, 'legal_basis'),
  };
}
