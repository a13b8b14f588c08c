import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { TreeRequest } from '../../indicators/find-tree.js';
import type { IsoDate } from '../../kernel/date.js';
import { TreeInput } from '../observations/tree.type.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars/date.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import { listUnits } from './list-units.js';
import { UnitKindEnum } from './unit-kind.enum.js';
import type { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';

const asOfOptions = {
  nullable: true,
  description:
    'The day whose hierarchy is asked for; absent: that of the units around it, today at the top. Not together with `tree`.',
} as const;
const treeAboveOptions = {
  nullable: true,
  description:
    'The hierarchy, and that of the figures nested in it; absent: those of the units around it. AT_PERIOD is for the figures only.',
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
    description:
      'The unit above (đơn vị cấp trên); null for a root, and for a unit that is not in the hierarchy.',
  })
  parent(
    @Arg('tree', () => TreeInput, treeAboveOptions) tree: TreeRequest | null | undefined,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: IsoDate | null | undefined,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): UnitNode | undefined {
    return listUnits(unit, { tree, asOf }, context, info)[0];
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: 'All units above, the root first.',
  })
  ancestors(
    @Arg('tree', () => TreeInput, treeAboveOptions) tree: TreeRequest | null | undefined,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: IsoDate | null | undefined,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): readonly UnitNode[] {
    return listUnits(unit, { tree, asOf }, context, info);
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description:
      'The units directly below (đơn vị trực thuộc), in the order of their codes. Figures nested in it are added up under the same tree unless they name another one.',
  })
  children(
    @Arg('tree', () => TreeInput, {
      nullable: true,
      description:
        'The hierarchy of the list and of the figures nested in it; absent: those of the units around it. AT_PERIOD is for the figures only: the list stays on the day of the units around it.',
    })
    tree: TreeRequest | null | undefined,
    @Arg('includeHistorical', () => Boolean, {
      defaultValue: false,
      description:
        'Also units that are not open on the day but stand here: closed ones under their main successor, those that open later under who holds their ground (đơn vị cũ, đơn vị chưa thành lập). With them, a unit is the sum of its children and of what it holds itself.',
    })
    _includeHistorical: unknown,
    @Arg('kind', () => UnitKindEnum, { nullable: true, description: 'Only units of this kind.' })
    _kind: unknown,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'The day of the list alone: figures nested in it keep the tree of the units around it. Not together with `tree`.',
    })
    asOf: IsoDate | null | undefined,
    @Root() unit: UnitNode,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: RequestContext,
  ): readonly UnitNode[] {
    return listUnits(unit, { tree, asOf }, context, info);
  }
}
