/** What every definition states about itself; the descriptions may be left out. */
export interface DescriptionRow {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly descriptionVi?: string | undefined;
  readonly descriptionEn?: string | undefined;
}

/** A member to add, or to name anew. Codes are upper-case words: 'DOMESTIC', 'VSIC2025_A'. */
export interface MemberRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** A dimension as it comes in. Members that exist and are not listed stay as they are. */
export interface DimensionRow extends DescriptionRow {
  readonly code: string;
  readonly members: readonly MemberRow[];
}

/** A measure as it comes in: closed words are still any text. */
export interface MeasureRow extends DescriptionRow {
  readonly code: string;
  readonly kind: string;
  readonly source: string;
  readonly grain: string;
  readonly unit: string;
  readonly direction: string;
  readonly dimensions: readonly string[];
  /** For DERIVED only. */
  readonly formula?: string | undefined;
  readonly catalogue?: string | undefined;
  readonly documents?: readonly string[] | undefined;
}
