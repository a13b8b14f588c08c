import { ArgsType, Field, Int } from 'type-graphql';
import { z } from 'zod';
import type { KeyPage, Listing } from '../../enterprises/enterprise.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { invalidPage, pageFromBothEnds } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import { connection, type Connection } from './connection.js';
import { readCursor, writeCursor } from './cursor.js';

/** The most entries of a page, and how many it has when nobody says. */
const mostEntries = 100;

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The first so many: 1 to 100; 100 when absent.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'The last so many instead: 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what stands before this cursor.' })
  before?: string | null;
}

/** The arguments of a page; a list that goes forward only has no last and before. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page in the order of a natural key, on the day of the first page. */
export interface DatedPage {
  readonly page: KeyPage;
  readonly asOf: IsoDate;
}

const day = z.string().transform((text, context) => {
  const date = parseDate(text);
  if (date !== undefined) return date;
  context.addIssue('no day');
  return z.NEVER;
});
// No key of a register has a control character; the database could not even be asked for one.
const keyCursor = z.tuple([
  z
    .string()
    .max(300)
    .regex(/^\P{Cc}+$/u),
  day,
]);

/** How many entries a page has; throws BAD_USER_INPUT outside of 1 to `most`. */
export function pageSize(
  asked: number | null | undefined,
  argument: string,
  most = mostEntries,
): number {
  const size = asked ?? most;
  if (size >= 1 && size <= most) return size;
  throw badInput([invalidPage(argument, most, size)]);
}

/** Reads the arguments of a page. Pages that follow stay on the day of the first one. */
export function readPage({ first, after, last, before }: PageArguments, today: IsoDate): DatedPage {
  const backward = typeof last === 'number';
  if (backward && typeof first === 'number') {
    throw badInput([pageFromBothEnds()]);
  }
  const limit = backward ? pageSize(last, 'last') : pageSize(first, 'first');
  const from = after ? readCursor(after, keyCursor, 'after') : undefined;
  const to = before ? readCursor(before, keyCursor, 'before') : undefined;
  const page = { limit, backward, after: from?.[0], before: to?.[0] };
  return { page, asOf: from?.[1] ?? to?.[1] ?? today };
}

/** One page of a register as a connection. */
export function keyedConnection<T>(
  { items, totalCount, hasMore }: Listing<T>,
  { page, asOf }: DatedPage,
  keyOf: (item: T) => string,
): Connection<T> {
  return connection(items, (item) => writeCursor([keyOf(item), asOf]), {
    totalCount,
    hasNextPage: page.backward ? page.before !== undefined : hasMore,
    hasPreviousPage: page.backward ? hasMore : page.after !== undefined,
  });
}
