import type { Place } from './diagnostic.js';

export type TokenKind = 'number' | 'name' | 'symbol' | 'end';

/** A word of the formula. */
export interface Token extends Place {
  readonly kind: TokenKind;
  /**
   * As in the formula; the symbol that was meant where another one looks like it; '' at the end.
   */
  readonly text: string;
  /** The lexer has reported it: whatever else is wrong here would only say the same again. */
  readonly faulty: boolean;
}
