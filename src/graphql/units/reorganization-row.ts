import type {
  OpenedUnitRow,
  ReorganizationRow,
  SharedUnitRow,
  SplitRow,
} from '../../units/reorganize/reorganization.js';
import type { OpenUnitInput } from './open-unit.type.js';
import type {
  MergedUnitInput,
  ReorganizeUnitsInput,
  SplitUnitInput,
} from './reorganize-units.type.js';

/** The kinds of acts, in the order in which their rows are counted. */
export const actKinds = [
  'open',
  'close',
  'rename',
  'changeKind',
  'move',
  'merge',
  'split',
  'changeOfficialCode',
] as const satisfies readonly (keyof ReorganizationRow)[];

/** The acts of the input as the use case takes them. */
export function reorganizationRow(
  input: ReorganizeUnitsInput,
  effectiveOn: string,
): ReorganizationRow {
  return {
    effectiveOn,
    note: input.note ?? undefined,
    open: input.open.map(openedRow),
    close: input.close,
    rename: input.rename,
    changeKind: input.changeKind,
    move: input.move,
    merge: input.merge.map(({ predecessors, into }) => ({
      predecessors: predecessors.map(sharedRow),
      into,
    })),
    split: input.split.map(splitRow),
    changeOfficialCode: input.changeOfficialCode.map(({ code, ...row }) => ({
      ...row,
      code: code ?? undefined,
    })),
  };
}

/** A row of `open`. */
export function openedRow({
  zoneKind,
  parent,
  openedOn,
  officialCodes,
  ...row
}: OpenUnitInput): OpenedUnitRow {
  return {
    ...row,
    zoneKind: zoneKind ?? undefined,
    parent: parent ?? undefined,
    openedOn: openedOn ?? undefined,
    officialCodes: officialCodes?.map(({ to, ...code }) => ({ ...code, to: to ?? undefined })),
  };
}

function sharedRow({ unit, share }: Pick<MergedUnitInput, 'unit' | 'share'>): SharedUnitRow {
  return { unit, share: share ?? undefined };
}

function splitRow({ unit, into, enterprises }: SplitUnitInput): SplitRow {
  return {
    unit,
    into: into.map((part) => ({ ...sharedRow(part), isMain: part.isMain ?? undefined })),
    enterprises: enterprises ?? undefined,
  };
}

/** The natural key of every act, in the order of their rows: the unit that it is about. */
export function actsOf(row: ReorganizationRow): readonly { kind: string; key: string }[] {
  return [
    ...row.open.map(({ code }) => ({ kind: 'open', key: code })),
    ...row.close.map(({ unit }) => ({ kind: 'close', key: unit })),
    ...row.rename.map(({ unit }) => ({ kind: 'rename', key: unit })),
    ...row.changeKind.map(({ unit }) => ({ kind: 'changeKind', key: unit })),
    ...row.move.map(({ unit }) => ({ kind: 'move', key: unit })),
    ...row.merge.map(({ into }) => ({ kind: 'merge', key: into })),
    ...row.split.map(({ unit }) => ({ kind: 'split', key: unit })),
    ...(row.changeOfficialCode ?? []).map(({ unit }) => ({
      kind: 'changeOfficialCode',
      key: unit,
    })),
  ];
}
