import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars/date.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { UnitKindEnum } from './unit-kind.enum.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

const asOfOptions = {
  nullable: true,
  description:
    'The day whose hierarchy is asked for; absent: that of the units around it, today at the top.',
} as const;

// What is nested was found by the walk that found the unit. The arguments were read when it was
// planned; here they stand for the schema only.
@Resolver(() => UnitType)
export class UnitResolver {
  @FieldResolver(() => String, { description: 'The name (tên) on the day that is asked about.' })
  name(
    @Root() { unit }: UnitNode,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(unit, lang);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit above (đơn vị cấp trên); null for the root.',
  })
  parent(
    @Arg('asOf', () => DateScalar, asOfOptions) _asOf: unknown,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): UnitNode | undefined {
    return reach(unit, info, context)[0];
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: 'All units above, the root first.',
  })
  ancestors(
    @Arg('asOf', () => DateScalar, asOfOptions) _asOf: unknown,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): readonly UnitNode[] {
    return reach(unit, info, context);
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: 'The units directly below (đơn vị trực thuộc), in the order of their codes.',
  })
  children(
    @Arg('kind', () => UnitKindEnum, { nullable: true, description: 'Only units of this kind.' })
    _kind: unknown,
    @Arg('asOf', () => DateScalar, asOfOptions) _asOf: unknown,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): readonly UnitNode[] {
    return reach(unit, info, context);
  }
}

function reach(
  unit: UnitNode,
  { path }: GraphQLResolveInfo,
  context: RequestContext,
): readonly UnitNode[] {
  const found = unit.reach(String(path.key));
  if (found === undefined) throw new Error(`the walk did not plan ${path.key}`);
  context.budget.spend(found.length);
  return found;
}
