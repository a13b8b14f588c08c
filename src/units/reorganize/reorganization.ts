import type { UnitRow } from '../unit.js';

/** A unit that opens; its first day is that of the reorganization unless it says another. */
export type OpenedUnitRow = Omit<UnitRow, 'openedOn'> & { readonly openedOn?: string | undefined };

/** A unit with the part of a whole that it stands for, if known: above 0, at most 1. */
export interface SharedUnitRow {
  readonly unit: string;
  readonly share?: number | undefined;
}

/** Units that end and pass to one other, which opens by the same act or goes on. */
export interface MergeRow {
  readonly predecessors: readonly SharedUnitRow[];
  readonly into: string;
}

/** One successor of a split. `isMain` when it was said so: the unit's own reports follow it. */
export interface SplitPartRow extends SharedUnitRow {
  readonly isMain?: boolean | undefined;
}

/** A unit whose territory passes to several. When it is among them itself, it goes on with what is left. */
export interface SplitRow {
  readonly unit: string;
  readonly into: readonly SplitPartRow[];
  /** Enterprises (by tax code) that go to one of them. Those that nobody named stay with the main successor. */
  readonly enterprises?: readonly { readonly taxCode: string; readonly unit: string }[] | undefined;
}

/** A unit that goes on and has another official code of a scheme from the day on; `code` undefined: none. */
export interface CodeChangeRow {
  readonly unit: string;
  readonly scheme: string;
  readonly code?: string | undefined;
}

/** One dated, atomic act with a legal basis (semantics 1), as it comes in. */
export interface ReorganizationRow {
  /** The first day on which it holds, past or future. */
  readonly effectiveOn: string;
  readonly note?: string | undefined;
  readonly open: readonly OpenedUnitRow[];
  /** Units that end without a successor: what they held stands under the unit above. */
  readonly close: readonly { readonly unit: string }[];
  readonly rename: readonly {
    readonly unit: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
  readonly changeKind: readonly { readonly unit: string; readonly kind: string }[];
  readonly move: readonly { readonly unit: string; readonly parent: string }[];
  readonly merge: readonly MergeRow[];
  readonly split: readonly SplitRow[];
  readonly changeOfficialCode?: readonly CodeChangeRow[] | undefined;
}

/** A succession that a reorganization records. */
export interface PlannedSuccession {
  readonly predecessor: number;
  readonly successor: number;
  readonly extent: 'FULL' | 'PARTIAL';
  readonly share: number | undefined;
  readonly isMain: boolean;
  readonly basis: 'STATED' | 'ASSUMED';
}
