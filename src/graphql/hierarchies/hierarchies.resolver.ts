import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { freshDefinitions } from '../../measures/fresh-definitions.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { defineHierarchies } from '../../units/hierarchies/define-hierarchies.js';
import type { Hierarchy } from '../../units/hierarchies/hierarchy.js';
import { placeUnits } from '../../units/hierarchies/place-units.js';
import { givenIn } from '../batches/given-in.js';
import { runBatch, type BatchChange, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import { LanguageEnum, languageOptions, nameIn, type Language } from '../scalars/language.enum.js';
import {
  DefineHierarchiesInput,
  DefineHierarchiesPayload,
  HierarchyType,
  PlaceUnitsInput,
  PlaceUnitsPayload,
} from './hierarchy.type.js';

@Resolver(() => HierarchyType)
export class HierarchiesResolver {
  @Query(() => [HierarchyType], {
    nullable: true,
    description: 'The hierarchies: the one that reports follow, then the named ones by code.',
  })
  async hierarchies(@Ctx() { services }: RequestContext): Promise<readonly Hierarchy[]> {
    await freshDefinitions(services);
    return services.trees.current().hierarchies;
  }

  @FieldResolver(() => String, { description: 'The name (tên cây tổ chức).' })
  name(
    @Root() hierarchy: Hierarchy,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string {
    return nameIn(hierarchy, lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is for (mục đích).' })
  description(
    @Root() { descriptionVi, descriptionEn }: Hierarchy,
    @Arg('lang', () => LanguageEnum, languageOptions) lang: Language,
  ): string | null {
    return nameIn({ nameVi: descriptionVi, nameEn: descriptionEn }, lang) || null;
  }

  @Mutation(() => DefineHierarchiesPayload, {
    nullable: true,
    description:
      'Makes named hierarchies and describes them anew (định nghĩa cây tổ chức); idempotent by code. Needs DEFINE.',
  })
  defineHierarchies(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineHierarchiesInput, { description: 'The hierarchies.' })
    input: DefineHierarchiesInput,
  ): Promise<BatchOutcome> {
    const rows = input.hierarchies.map((row) => givenIn(row));
    const change: BatchChange = {
      action: 'defineHierarchies',
      legalBasis: input.legalBasis ?? undefined,
      place: 'hierarchies',
      rows: rows.length,
      options: input,
      work: (tx) => defineHierarchies(tx, rows, input.errorPolicy),
    };
    return runBatch(context, change, writeExclusively);
  }

  @Mutation(() => PlaceUnitsPayload, {
    nullable: true,
    description:
      'Places units in named hierarchies from a day on (xếp đơn vị vào cây tổ chức); idempotent. A unit that stood elsewhere there leaves that place on the day. Needs REORGANIZE_UNITS.',
  })
  placeUnits(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlaceUnitsInput, { description: 'The places.' }) input: PlaceUnitsInput,
  ): Promise<BatchOutcome> {
    const rows = input.placements.map((row) => givenIn(row));
    const change: BatchChange = {
      action: 'placeUnits',
      legalBasis: input.legalBasis ?? undefined,
      place: 'placements',
      rows: rows.length,
      options: input,
      work: (tx, writing) => placeUnits(tx, writing, rows, input.errorPolicy),
    };
    return runBatch(context, change, writeExclusively);
  }
}
