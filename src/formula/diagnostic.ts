/** Every code a formula's diagnostic can have. */
export const DIAGNOSTIC_CODES = [
  'FORMULA_EMPTY',
  'FORMULA_TOO_LONG',
  'FORMULA_TOO_DEEP',
  'FORMULA_CHARACTER',
  'FORMULA_NAME',
  'FORMULA_NUMBER',
  'FORMULA_SYNTAX',
  'FORMULA_UNCLOSED',
  'FORMULA_CHAINED_COMPARISON',
  'FORMULA_UNKNOWN_FUNCTION',
  'FORMULA_ARGUMENT_COUNT',
  'FORMULA_DUPLICATE',
  'FORMULA_UNKNOWN_METRIC',
  'FORMULA_UNKNOWN_DIMENSION',
  'FORMULA_UNKNOWN_MEMBER',
  'FORMULA_PREVIOUS',
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/**
 * A piece of the formula's text as it was handed in: 0-based offset and length in UTF-16 code
 * units.
 */
export interface Place {
  readonly position: number;
  /** 0 at the end of the text. */
  readonly length: number;
}

/** One fault of a formula. */
export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly messageEn: string;
  readonly messageVi: string;
  /** In English, as in `messageEn`. */
  readonly expected?: string;
  /** The text found, or words for it where there is none. */
  readonly found?: string;
  /** What to write instead: the nearest known name, or the same in the spelling of the language. */
  readonly suggestion?: string;
}
