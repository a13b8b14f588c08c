/** The longest formula text, in UTF-16 code units (what `String.length` counts). */
export const LONGEST_FORMULA = 2000;

/** How many parentheses, calls and minus signs may stand inside each other. */
export const DEEPEST_NESTING = 50;
