import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { reorganizationPort } from '../../forms/duties/follow-reorganizations.js';
import { concludeBatch, keepsBatch, type BatchResult, type RowResult } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { rowCount } from '../../submissions/request-errors.js';
import { invalidDate, notOneOf } from '../../units/errors.js';
import { openUnits } from '../../units/open-units.js';
import { reorganizeUnits } from '../../units/reorganize/reorganize-units.js';
import { mostRows, outcomeOf } from '../batches/run-batch.js';
import { invalidText } from '../errors/errors.js';
import { isPlainText } from '../errors/plain-text.js';
import type { RequestContext } from '../request-context.js';
import { reorganizationOutcome, type ReorganizationOutcome } from './reorganization-outcome.js';
import { actKinds, openedRow, reorganizationRow } from './reorganization-row.js';
import { ReorganizeUnitsInput, ReorganizeUnitsPayload } from './reorganize-units.type.js';

const mostAssigned = 100_000;

@Resolver()
export class ReorganizeUnitsResolver {
  @Mutation(() => ReorganizeUnitsPayload, {
    nullable: true,
    description:
      'Opens, closes, renames, moves, merges and splits units as one dated act. Every act that was carried out already is refused; a unit to open that is there with the same attributes is UNCHANGED.',
  })
  async reorganizeUnits(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReorganizeUnitsInput, { description: 'The reorganization.' })
    input: ReorganizeUnitsInput,
  ): Promise<ReorganizationOutcome> {
    const faults = checkRequest(input);
    if (faults.length > 0) {
      return { ...outcomeOf(concludeBatch<RowResult>([], 'REJECT_ALL'), faults), report: null };
    }
    return isOpeningOnly(input) ? open(context, input) : reorganize(context, input);
  }
}

/** Units that say their own day are opened as any other batch. */
function isOpeningOnly({ effectiveOn, ...input }: ReorganizeUnitsInput): boolean {
  return !effectiveOn && actKinds.every((kind) => kind === 'open' || input[kind].length === 0);
}

function checkRequest(input: ReorganizeUnitsInput): DomainError[] {
  const faults: DomainError[] = [];
  const acts = actKinds.reduce((sum, kind) => sum + input[kind].length, 0);
  if (acts < 1 || acts > mostRows) faults.push(rowCount(['open'], mostRows, acts));
  input.split.forEach(({ enterprises }, index) => {
    const length = enterprises?.length ?? 0;
    if (length <= mostAssigned) return;
    faults.push(rowCount(['split', index, 'enterprises'], mostAssigned, length));
  });
  if (input.legalBasis && !isPlainText(input.legalBasis)) faults.push(invalidText(['legalBasis']));
  if (isOpeningOnly(input)) return faults;
  if (!input.effectiveOn) faults.push(invalidDate(['effectiveOn'], ''));
  if (input.errorPolicy !== 'REJECT_ALL') {
    faults.push(notOneOf(['errorPolicy'], input.errorPolicy, ['REJECT_ALL']));
  }
  return faults;
}

/** Kept with the revision. */
function changeOf({ principal }: RequestContext, { legalBasis }: ReorganizeUnitsInput) {
  const basis = legalBasis ? { legalBasis } : {};
  return { principal: principal.name, action: 'reorganizeUnits', ...basis };
}

async function open(
  context: RequestContext,
  input: ReorganizeUnitsInput,
): Promise<ReorganizationOutcome> {
  const rows = input.open.map((unit) => ({ ...openedRow(unit), openedOn: unit.openedOn ?? '' }));
  const batch = await writeExclusively(
    context.services,
    changeOf(context, input),
    (tx, writing) => openUnits(tx, writing, rows, input.errorPolicy),
    (result) => keepsBatch(result, input),
  );
  return { ...outcomeOf(insideInput(batch)), report: null };
}

/** Paths of the use case begin with 'units'; in the input the rows are those of `open`. */
function insideInput(batch: BatchResult): BatchResult {
  const results = batch.results.map((result) => ({
    ...result,
    errors: result.errors.map(({ path, ...error }) => ({
      ...error,
      path: ['open', ...path.slice(1)],
    })),
  }));
  return { ...batch, results };
}

async function reorganize(
  context: RequestContext,
  input: ReorganizeUnitsInput,
): Promise<ReorganizationOutcome> {
  const row = reorganizationRow(input, input.effectiveOn ?? '');
  const result = await writeExclusively(
    context.services,
    changeOf(context, input),
    (tx, writing) =>
      reorganizeUnits(tx, writing, row, reorganizationPort, input.legalBasis ?? undefined),
    ({ plan }) => plan !== undefined && !input.dryRun,
  );
  return reorganizationOutcome(row, result);
}
