import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Principal } from '../../access/principal.js';
import { mostRows } from '../batches/run-batch.js';
import { mostNodes } from '../limits/node-budget.js';
import { mostDepth, mostFields, mostRootFields } from '../limits/question-limits.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';

@ObjectType('Limits', {
  simpleResolvers: true,
  description: 'How large a question or a push may be.',
})
class LimitsType {
  @Field(() => Int, { description: 'The deepest nesting of fields.' })
  depth!: number;

  @Field(() => Int, {
    description: 'The most fields of a question, fragments counted where they are spread.',
  })
  fields!: number;

  @Field(() => Int, { description: 'The most fields at the root of a question.' })
  rootFields!: number;

  @Field(() => Int, { description: 'The most units, rows and figures of one answer.' })
  nodes!: number;

  @Field(() => Int, { description: 'The most rows of one push or batch.' })
  rows!: number;
}

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Who asks (người dùng API), and what they may see.',
})
class ViewerType {
  @Field(() => String, {
    description: 'The name that changes are recorded under; never that of a person.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether all units are visible.' })
  seesEverything!: boolean;

  @Field(() => LimitsType, { description: 'How large a question may be.' })
  limits!: LimitsType;
}

interface Viewer {
  readonly name: string;
  readonly seesEverything: boolean;
  readonly limits: Readonly<Record<'depth' | 'fields' | 'rootFields' | 'nodes' | 'rows', number>>;
}

@Resolver(() => ViewerType)
export class ViewerQuery {
  @Query(() => ViewerType, { nullable: true, description: 'Who asks, and what they may see.' })
  viewer(@Ctx() { principal }: RequestContext): Viewer {
    const limits = {
      depth: mostDepth,
      fields: mostFields,
      rootFields: mostRootFields,
      nodes: mostNodes,
      rows: mostRows,
    };
    return { name: principal.name, seesEverything: principal.scope.roots === 'EVERYTHING', limits };
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: 'The units at the top of what is visible; empty when everything is.',
  })
  async scope(
    @Ctx() { principal, units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode[]> {
    const { roots }: Principal['scope'] = principal.scope;
    if (roots === 'EVERYTHING') return [];
    const found = await Promise.all(roots.map((id) => units.load(id, info)));
    return found.filter((unit) => unit !== null);
  }
}
