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

/** A version of a form as it comes in: closed words are still any text. */
export interface FormRow {
  readonly code: string;
  readonly version: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly grain: string;
  readonly reporterKinds: readonly string[];
  readonly basis: string;
  readonly fields: readonly FormFieldRow[];
}
