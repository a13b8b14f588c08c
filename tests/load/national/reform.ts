import type { Queryable } from '../../../src/platform/queryable.js';
import type { ReorganizationRow } from '../../../src/units/reorganize/reorganization.js';
import type { ReorganizationResult } from '../../../src/units/reorganize/reorganize-units.js';
import type { NationalParts } from './national-parts.js';
import type { NationalShape } from './national-shape.js';

/** The day of the reform. */
export const reformDay = '2025-07-01';

const nothing = { open: [], close: [], rename: [], changeKind: [], move: [], merge: [], split: [] };

/** An enterprise of a unit that is split. */
export interface SplitEnterprise {
  readonly taxCode: string;
  readonly unit: string;
}

/** The units before the reform, opened in one act. */
export function openingRow({ before }: NationalShape): ReorganizationRow {
  return { ...nothing, effectiveOn: '1997-01-01', open: before };
}

/** The reform as one act. The enterprises of a split unit go to its successors in turn, in the order of their tax codes. */
export function reformRow(
  shape: NationalShape,
  enterprises: readonly SplitEnterprise[],
): ReorganizationRow {
  const merges = Map.groupBy(shape.merged, ({ into }) => into);
  const byUnit = Map.groupBy(enterprises, ({ unit }) => unit);
  return {
    ...nothing,
    effectiveOn: reformDay,
    open: shape.opened,
    close: shape.abolished.map((unit) => ({ unit })),
    merge: [...merges].map(([into, list]) => ({
      into,
      predecessors: list.map(({ from }) => ({ unit: from })),
    })),
    split: shape.split.map(({ unit, into }) => ({
      unit,
      into: into.map((successor) => ({ unit: successor })),
      enterprises: (byUnit.get(unit) ?? []).map(({ taxCode }, place) => ({
        taxCode,
        unit: into[place % into.length] ?? unit,
      })),
    })),
  };
}

/** Carries out an act; throws when anything is wrong with it. `begin` is called in its transaction, before anything else. */
export async function carryOut(
  { application, reorganizeUnits, reorganizationPort }: NationalParts,
  row: ReorganizationRow,
  begin?: (tx: Queryable) => Promise<void>,
): Promise<ReorganizationResult> {
  const result = await application.database.write(
    { principal: 'load', action: 'reorganizeUnits', legalBasis: 'tests/load' },
    async (tx) => {
      await begin?.(tx);
      return reorganizeUnits(tx, application.writeContext(), row, reorganizationPort);
    },
    ({ plan }) => plan !== undefined,
  );
  if (result.errors.length > 0) throw new Error(JSON.stringify(result.errors.slice(0, 10)));
  await application.refreshDefinitions();
  return result;
}
