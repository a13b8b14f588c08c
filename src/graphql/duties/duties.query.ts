import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { unknownForm } from '../../forms/duties/errors.js';
import type { IsoDate } from '../../kernel/date.js';
import { parsePeriod } from '../../kernel/period.js';
import { nearest } from '../../kernel/suggest.js';
import type { Duty, DutyPlace, DutyState } from '../../submissions/duties/duty.js';
import { readDuties } from '../../submissions/duties/read-duties.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { DateScalar } from '../scalars/date.js';
import { PeriodScalar } from '../scalars/period.js';
import { findUnit } from '../units/find-unit.js';
import { DutyStateEnum } from './duty.enum.js';
import { DutyConnection } from './duty.type.js';

@ArgsType()
class DutiesArgs extends ForwardPageArgs {
  @Field(() => CodeScalar, {
    nullable: true,
    description:
      'Only reporters at this unit or below it; everybody whom the caller may see when absent.',
  })
  under?: string | null;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only duties on this form; an unknown code is BAD_USER_INPUT.',
  })
  form?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Only periods inside this one.' })
  period?: string | null;

  @Field(() => [DutyStateEnum], {
    nullable: true,
    description: 'Only duties that stand so: LATE = what is overdue.',
  })
  state?: DutyState[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those whose last day on time is this day or later.',
  })
  dueFrom?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those whose last day on time is before this day.',
  })
  dueBefore?: IsoDate | null;
}

// Due instant, kind and number of the reporter, form, period, and the instant of the first page: what is late stays late.
const dutyCursor = z
  .tuple([
    z.int().positive(),
    z.enum(['UNIT', 'ENTERPRISE', 'ORGANIZATION']),
    z.int().positive(),
    z.int().positive(),
    z.int().positive(),
    z.int().positive(),
  ])
  .transform(([due, reporterKind, reporterId, formId, period, now]) => ({
    after: { dueAt: new Date(due), reporterKind, reporterId, formId, period },
    now: new Date(now),
  }));

@Resolver()
export class DutiesQuery {
  @Query(() => DutyConnection, {
    nullable: true,
    description:
      'Who owes which report (nghĩa vụ báo cáo), in the order in which they are due, for periods up to the end of this year: `state: [LATE]` is what is overdue, `dueFrom` and `dueBefore` what is due this week.',
  })
  async duties(
    @Ctx() context: RequestContext,
    @Args(() => DutiesArgs) args: DutiesArgs,
  ): Promise<Connection<Duty>> {
    const { scope, services, budget } = context;
    const limit = pageSize(args.first, 'first');
    const from = args.after ? readCursor(args.after, dutyCursor, 'after') : undefined;
    const now = from?.now ?? services.clock.now();
    const listing = await readDuties(scope, services.database, {
      ...(await readPlace(context, args)),
      period: args.period ? parsePeriod(args.period) : undefined,
      states: args.state ?? undefined,
      dueFrom: args.dueFrom ?? undefined,
      dueBefore: args.dueBefore ?? undefined,
      now,
      limit,
      after: from?.after,
    });
    budget.spend(listing.items.length);
    return connection(listing.items, (duty) => cursorOf(duty, now), {
      totalCount: listing.totalCount,
      hasNextPage: listing.hasMore,
      hasPreviousPage: from !== undefined,
    });
  }
}

async function readPlace(
  context: RequestContext,
  { under, form }: DutiesArgs,
): Promise<{ readonly under: number | undefined; readonly formId: number | undefined }> {
  const { forms } = context.services.forms.current();
  const found = form ? forms.get(form) : undefined;
  if (form && found === undefined) {
    throw badInput([unknownForm(['form'], form, nearest(form, forms.keys()))]);
  }
  const unit = under ? await findUnit(context, under, 'under') : undefined;
  return { under: unit?.id, formId: found?.id };
}

function cursorOf(duty: Duty, now: Date): string {
  const place: DutyPlace = { ...duty, period: duty.period.key };
  const { dueAt, reporterKind, reporterId, formId, period } = place;
  return writeCursor([dueAt.getTime(), reporterKind, reporterId, formId, period, now.getTime()]);
}
