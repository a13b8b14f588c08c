import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import { findUnitsByCode } from '../unit-lookup.js';
import type { ReorganizationPlan } from './planning.js';
import type { ReorganizationReport } from './reorganization-report.js';
import type { ReorganizationRow } from './reorganization.js';

const insertActs = loadStatement(import.meta.dirname, '../sql/insert-acts.sql');

/** The kinds of acts, as they are kept. */
export const ACT_KINDS = [
  'OPEN',
  'CLOSE',
  'RENAME',
  'CHANGE_KIND',
  'MOVE',
  'MERGE',
  'SPLIT',
  'CHANGE_OFFICIAL_CODE',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What an act says beside the units that it names. */
export interface ActContent {
  readonly nameVi?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly unitKind?: string | undefined;
  readonly scheme?: string | undefined;
  readonly officialCode?: string | undefined;
}

/** One act about one unit, by codes. */
interface StatedAct {
  readonly kind: ActKind;
  readonly unit: string;
  readonly others: readonly string[];
  readonly content: ActContent;
}

/** Keeps what was stated, act by act, with the report of what it did. */
export async function keepActs(
  tx: WriteTransaction,
  row: ReorganizationRow,
  { closed, moved }: ReorganizationPlan,
  report: ReorganizationReport,
): Promise<void> {
  const acts = statedActs(row);
  const units = await findUnitsByCode(
    tx,
    acts.flatMap(({ unit, others }) => [unit, ...others]),
  );
  const idOf = (code: string): number => {
    const unit = units.get(code);
    if (unit === undefined) throw new Error(`unit ${code} was named and is not there`);
    return unit.id;
  };
  const rows = acts.map(({ kind, unit, others, content }, number) => ({
    number,
    kind,
    unit_id: idOf(unit),
    other_ids: [...new Set(others)].map(idOf),
    content,
  }));
  const changed = [...new Set([...closed, ...moved.keys(), ...moved.values()])];
  await tx.run(insertActs, [
    JSON.stringify(rows),
    JSON.stringify(report),
    await tx.revision(),
    changed,
  ]);
}

/** In the order of their kinds; a merge is one act for each unit that ends. */
function statedActs(row: ReorganizationRow): StatedAct[] {
  const act = (
    kind: ActKind,
    unit: string,
    others: readonly string[],
    content = {},
  ): StatedAct => ({
    kind,
    unit,
    others,
    content,
  });
  return [
    ...row.open.map(({ code, parent, nameVi, nameEn, kind }) =>
      act('OPEN', code, parent === undefined ? [] : [parent], { nameVi, nameEn, unitKind: kind }),
    ),
    ...row.close.map(({ unit }) => act('CLOSE', unit, [])),
    ...row.rename.map(({ unit, nameVi, nameEn }) => act('RENAME', unit, [], { nameVi, nameEn })),
    ...row.changeKind.map(({ unit, kind }) => act('CHANGE_KIND', unit, [], { unitKind: kind })),
    ...row.move.map(({ unit, parent }) => act('MOVE', unit, [parent])),
    ...row.merge.flatMap(({ predecessors, into }) =>
      predecessors.map(({ unit }) => act('MERGE', unit, [into])),
    ),
    ...row.split.map(({ unit, into }) =>
      act(
        'SPLIT',
        unit,
        into.map((part) => part.unit),
      ),
    ),
    ...(row.changeOfficialCode ?? []).map(({ unit, scheme, code }) =>
      act('CHANGE_OFFICIAL_CODE', unit, [], { scheme, officialCode: code }),
    ),
  ];
}
