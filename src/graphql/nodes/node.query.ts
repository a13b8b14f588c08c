import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { readEnterprise } from '../../enterprises/enterprise-reader.js';
import { readOrganization } from '../../organizations/organization-reader.js';
import { readSubmission } from '../../submissions/submission-reader.js';
import { walkUnits } from '../../units/walk-units.js';
import { invalidId } from '../errors/errors.js';
import { plainText } from '../errors/plain-text.js';
import { badInput } from '../errors/request-error.js';
import { freshForRequest } from '../fresh-for-request.js';
import type { RequestContext } from '../request-context.js';
import { knowVersions } from '../submissions/know-versions.js';
import { planWalk } from '../units/plan-walk.js';
import { UnitNode } from '../units/unit-node.js';
import { readGlobalId, type IdKind } from './global-id.js';
import { NodeType } from './node.type.js';

type Find = (
  context: RequestContext,
  key: string,
  info: GraphQLResolveInfo,
) => object | undefined | Promise<object | undefined>;

/** How each kind of thing is found by its natural key. */
const finders: Readonly<Record<IdKind, Find>> = {
  Unit: async (context, key, info) => {
    const { scope, services, today } = context;
    const { place, steps } = await planWalk(info, context, { typeName: 'Unit' });
    const walk = await walkUnits(
      scope,
      services.database,
      { by: 'codes', codes: [key] },
      steps,
      today,
    );
    const [unit] = walk.anchors;
    return unit && new UnitNode(unit, walk, place);
  },
  Enterprise: ({ scope, services, today }, key) =>
    readEnterprise(scope, services.database, key, today),
  Organization: ({ scope, services, today }, key) =>
    readOrganization(scope, services.database, key, today),
  Measure: ({ services }, key) => services.catalogue.current().measures.get(key),
  Indicator: ({ services }, key) => services.indicators.current().indicators.get(key),
  Dimension: ({ services }, key) => services.catalogue.current().dimensions.get(key),
  Form: ({ services }, key) => services.forms.current().forms.get(key),
  Submission: async ({ scope, services }, key) => {
    if (!/^[1-9]\d{0,14}$/.test(key)) return undefined;
    const report = await readSubmission(scope, services.database, Number(key));
    await knowVersions(services, report === undefined ? [] : [report]);
    return report;
  },
};

/** What another process may have defined since this one looked. */
const definitions: ReadonlySet<string> = new Set(['Measure', 'Indicator', 'Dimension', 'Form']);

@Resolver()
export class NodeQuery {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id; null when there is none that the caller may see.',
  })
  async node(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'An id that the API gave out.' }) id: string,
  ): Promise<object | null> {
    const found = readGlobalId(id);
    if (found === undefined) throw badInput([invalidId(['id'], id)]);
    if (definitions.has(found.kind)) await freshForRequest(context);
    return (await finders[found.kind](context, plainText(found.key, 'id'), info)) ?? null;
  }
}
