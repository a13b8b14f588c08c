/** A field as it comes in. */
export interface FormFieldRow {
  /** The measure's code. */
  readonly measure: string;
  readonly required: boolean;
  readonly integer: boolean;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly dimensions?: readonly string[] | undefined;
}

/** A check as it comes in. */
export interface FormCheckRow {
  readonly code: string;
  readonly formula: string;
  readonly severity: string;
  readonly messageVi: string;
  readonly messageEn: string;
  readonly catalogue?: string | undefined;
}

/** A version of a form as it comes in: closed words are still any text. */
export interface FormRow {
  readonly code: string;
  readonly version: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly grain: string;
  readonly reporterKinds: readonly string[];
  readonly basis: string;
  /** BY_REVIEW when it is left out. */
  readonly acceptance?: string | undefined;
  /** NOMINAL when it is left out. */
  readonly calendar?: string | undefined;
  readonly fields: readonly FormFieldRow[];
  /** None when they are left out. */
  readonly checks?: readonly FormCheckRow[] | undefined;
}
