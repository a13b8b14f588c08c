import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  publishPeriod,
  type PublicationDraft,
} from '../../indicators/publications/publish-period.js';
import { readPublication } from '../../indicators/publications/publication-reader.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { invalidText } from '../errors/errors.js';
import { isPlainText } from '../errors/plain-text.js';
import { userError, type UserError } from '../errors/user-error.js';
import { learnHierarchy } from '../hierarchies/known-hierarchy.js';
import { checkObservations } from '../observations/check-observations.js';
import { formOfMetric } from '../observations/form-of-metric.js';
import { selectUnits } from '../observations/select-units.js';
import type { RequestContext } from '../request-context.js';
import { PublicationNode } from './publication-node.js';
import { PublishPeriodInput, PublishPeriodPayload } from './publish-period.type.js';

interface Outcome {
  readonly publication: PublicationNode | null;
  readonly rows: number | null;
  readonly hash: string | null;
  readonly userErrors: readonly UserError[];
}

@Resolver()
export class PublishPeriodResolver {
  @Mutation(() => PublishPeriodPayload, {
    nullable: true,
    description:
      'Publishes figures (công bố số liệu): they can be told for ever as they are now, and compared with what became of them. Needs PUBLISH.',
  })
  async publishPeriod(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PublishPeriodInput, { description: 'Which figures, and under which code.' })
    input: PublishPeriodInput,
  ): Promise<Outcome> {
    const faults = textFaults(input);
    const draft = await draftOf(context, input, info, faults);
    if (draft === undefined) return refused(faults);
    const { services, scope, principal } = context;
    const basis = input.legalBasis ? { legalBasis: input.legalBasis } : {};
    const change = { principal: principal.name, action: 'publishPeriod', ...basis };
    const published = await publishPeriod(scope, services, change, draft);
    if (!published.ok) return refused(published.errors);
    const { rows, hash } = published.value;
    const found = input.dryRun
      ? undefined
      : await readPublication(scope, services.database, input.code);
    const publication = found === undefined ? null : new PublicationNode(found, scope, services);
    return { publication, rows, hash, userErrors: [] };
  }
}

function refused(errors: readonly DomainError[]): Outcome {
  return { publication: null, rows: null, hash: null, userErrors: errors.map(userError) };
}

function textFaults({ note, legalBasis }: PublishPeriodInput): DomainError[] {
  return Object.entries({ note, legalBasis }).flatMap(([field, text]) =>
    text && !isPlainText(text) ? [invalidText([field])] : [],
  );
}

/** The publication that the input asks for; undefined, with all that is wrong added to the faults, when it cannot be. */
async function draftOf(
  context: RequestContext,
  input: PublishPeriodInput,
  info: GraphQLResolveInfo,
  faults: DomainError[],
): Promise<PublicationDraft | undefined> {
  try {
    await learnHierarchy(input.tree?.hierarchy, context.services);
    checkObservations(input, context.services);
    const units = await selectUnits(context, input, info);
    const formOf = formOfMetric(input.metrics, input.form, context.services);
    const { code, periods, by, where, stage, fill, tree, knownAt, note, dryRun } = input;
    const metrics = input.metrics.map((metric) => ({ code: metric, form: formOf(metric) }));
    const question = {
      metrics,
      periods,
      by: by ?? [],
      where: where ?? [],
      stage,
      fill,
      tree: tree ?? undefined,
    };
    const ids = units.map(({ unit }) => unit.id);
    const draft = { code, units: ids, question, dryRun };
    return faults.length > 0
      ? undefined
      : { ...draft, knownAt: knownAt ?? undefined, note: note ?? undefined };
  } catch (error) {
    faults.push(...findingsOf(error));
    return undefined;
  }
}

/** What is wrong with a question is told as data here; anything else goes on. */
function findingsOf(error: unknown): DomainError[] {
  const findings = error instanceof GraphQLError ? error.extensions.findings : undefined;
  if (!Array.isArray(findings)) throw error;
  return (findings as DomainError[]).map(({ path, ...rest }) => ({
    ...rest,
    path: path[0] === 'input' ? path.slice(1) : path,
  }));
}
