import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { parsePeriod } from '../../kernel/period.js';
import { nearest } from '../../kernel/suggest.js';
import { unknownForm } from '../../submissions/errors.js';
import { readSubmission, readSubmissions } from '../../submissions/submission-reader.js';
import type { Submission } from '../../submissions/submission.js';
import { connection, type Connection } from '../connections/connection.js';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { ForwardPageArgs, pageSize } from '../connections/page-args.js';
import { invalidId } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import { readGlobalId } from '../nodes/global-id.js';
import { freshForRequest } from '../fresh-for-request.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { PeriodScalar } from '../scalars/period.js';
import { findUnit } from '../units/find-unit.js';
import { knowVersions } from './know-versions.js';
import { SubmissionConnection, SubmissionStateEnum, SubmissionType } from './submission.type.js';

@ArgsType()
class SubmissionsArgs extends ForwardPageArgs {
  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only reports that count below this unit, at any depth.',
  })
  under?: string | null;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Only reports on this form; an unknown code is BAD_USER_INPUT.',
  })
  form?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Only reports for this period.' })
  period?: string | null;

  @Field(() => SubmissionStateEnum, {
    nullable: true,
    description: 'Only reports that stand so: SUBMITTED = those that wait for a decision.',
  })
  state?: string | null;
}

const idCursor = z.tuple([z.number().int().positive()]);

@Resolver()
export class SubmissionsQuery {
  @Query(() => SubmissionType, {
    nullable: true,
    description: 'One report by its id; null when there is none that the caller may see.',
  })
  async submission(
    @Ctx() { scope, services }: RequestContext,
    @Arg('id', () => ID, { description: 'The id of the report.' }) id: string,
  ): Promise<Submission | null> {
    const found = readGlobalId(id);
    if (found?.kind !== 'Submission' || !/^[1-9]\d{0,14}$/.test(found.key)) {
      throw badInput([invalidId(['id'], id)]);
    }
    const report = await readSubmission(scope, services.database, Number(found.key));
    await knowVersions(services, report === undefined ? [] : [report]);
    return report ?? null;
  }

  @Query(() => SubmissionConnection, {
    nullable: true,
    description: 'Reports (báo cáo) in the order in which they first came in.',
  })
  async submissions(
    @Ctx() context: RequestContext,
    @Args(() => SubmissionsArgs) args: SubmissionsArgs,
  ): Promise<Connection<Submission>> {
    const { scope, services, budget } = context;
    const limit = pageSize(args.first, 'first');
    const after = args.after ? readCursor(args.after, idCursor, 'after')[0] : undefined;
    const formId = args.form ? await formIdOf(context, args.form) : undefined;
    const under = args.under ? (await findUnit(context, args.under, 'under')).id : undefined;
    const period = args.period ? parsePeriod(args.period) : undefined;
    const listing = await readSubmissions(scope, services.database, {
      under,
      formId,
      period,
      state: args.state ?? undefined,
      limit,
      after,
    });
    budget.spend(listing.items.length);
    await knowVersions(services, listing.items);
    return connection(listing.items, ({ id }) => writeCursor([id]), {
      totalCount: listing.totalCount,
      hasNextPage: listing.hasMore,
      hasPreviousPage: after !== undefined,
    });
  }
}

async function formIdOf(context: RequestContext, code: string): Promise<number> {
  const { services } = context;
  if (!services.forms.current().forms.has(code)) await freshForRequest(context);
  const { forms } = services.forms.current();
  const form = forms.get(code);
  if (form === undefined) {
    throw badInput([unknownForm(['form'], code, nearest(code, forms.keys()))]);
  }
  return form.id;
}
