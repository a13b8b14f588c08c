import type { GraphQLResolveInfo } from 'graphql';
import {
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { actionNames, type Action } from '../../access/action.js';
import { mayDo } from '../../access/gate.js';
import { clientCode, type Principal } from '../../access/principal.js';
import { mostRows } from '../batches/run-batch.js';
import { ActionEnum } from '../clients/action.enum.js';
import { mostNodes } from '../limits/node-budget.js';
import { mostDepth, mostFields, mostRootFields } from '../limits/question-limits.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { enumValues } from '../scalars/enum-values.js';
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

const ViewerKindEnum = enumValues(['LOOPBACK', 'CLIENT']);
type ViewerKind = keyof typeof ViewerKindEnum;

registerEnumType(ViewerKindEnum, {
  name: 'ViewerKind',
  description: 'How a caller is known.',
  valuesConfig: {
    LOOPBACK: { description: 'By a trusted network, as long as no client exists.' },
    CLIENT: { description: 'By the key of a client (máy khách).' },
  },
});

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Who asks (người dùng API), and what they may see.',
})
class ViewerType {
  @Field(() => String, {
    description: 'The name that changes are recorded under; never that of a person.',
  })
  name!: string;

  @Field(() => ViewerKindEnum, { description: 'How the caller is known.' })
  kind!: ViewerKind;

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'The code of the client; null for callers without a key.',
  })
  client!: string | null;

  @Field(() => [ActionEnum], { description: 'What the caller may do to what it sees.' })
  actions!: readonly Action[];

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'In whose name the caller passes reports on; null when it decides on them.',
  })
  agency!: string | null;

  @Field(() => Boolean, { description: 'Whether all units are visible.' })
  seesEverything!: boolean;

  @Field(() => LimitsType, { description: 'How large a question may be.' })
  limits!: LimitsType;
}

interface Viewer {
  readonly name: string;
  readonly kind: ViewerKind;
  readonly client: string | null;
  readonly actions: readonly Action[];
  readonly agency: string | null;
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
    const client = clientCode(principal) ?? null;
    return {
      name: principal.name,
      kind: client === null ? 'LOOPBACK' : 'CLIENT',
      client,
      actions: actionNames.filter((action) => mayDo(principal, action)),
      agency: principal.agency ?? null,
      seesEverything: principal.scope.roots === 'EVERYTHING',
      limits,
    };
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description:
      'The unit whose subtree the caller sees; null when it sees everything, or may not read.',
  })
  unit(
    @Ctx() { principal, units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> | null {
    const { roots }: Principal['scope'] = principal.scope;
    const [id] = roots;
    return typeof id === 'number' ? units.load(id, info) : null;
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
