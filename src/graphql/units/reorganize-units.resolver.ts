import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { openUnits } from '../../units/open-units.js';
import type { UnitRow } from '../../units/unit.js';
import { runBatch, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import {
  ReorganizeUnitsInput,
  ReorganizeUnitsPayload,
  type OpenUnitInput,
} from './reorganize-units.type.js';

@Resolver()
export class ReorganizeUnitsResolver {
  @Mutation(() => ReorganizeUnitsPayload, {
    nullable: true,
    description:
      'Opens units and places them in the hierarchy. A unit that is there already with the same attributes is UNCHANGED.',
  })
  reorganizeUnits(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReorganizeUnitsInput, { description: 'The reorganization.' })
    input: ReorganizeUnitsInput,
  ): Promise<BatchOutcome> {
    const { errorPolicy, legalBasis } = input;
    const rows = input.open.map(unitRow);
    return runBatch(context, {
      action: 'reorganizeUnits',
      legalBasis: legalBasis ?? undefined,
      place: 'open',
      rows: rows.length,
      options: input,
      work: (tx, writing) => openUnits(tx, writing, rows, errorPolicy),
    });
  }
}

function unitRow({ zoneKind, parent, officialCodes, ...row }: OpenUnitInput): UnitRow {
  return {
    ...row,
    zoneKind: zoneKind ?? undefined,
    parent: parent ?? undefined,
    officialCodes: officialCodes?.map(({ to, ...code }) => ({ ...code, to: to ?? undefined })),
  };
}
