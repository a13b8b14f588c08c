/**
 * One expected failure as data: quotes the thing, names its place, says what would be right (both
 * languages).
 */
export interface DomainError {
  /** Stable, from the feature's catalogue of codes. */
  readonly code: string;
  readonly messageEn: string;
  readonly messageVi: string;
  /** Where in the input, such as ['rows', 3, 'workers']. Empty: the input as a whole. */
  readonly path: readonly (string | number)[];
  /** 0-based row of a push, when the input has rows. */
  readonly row?: number;
  readonly expected?: string;
  readonly actual?: string;
  /** Of an equality that does not hold: what is there beyond what is expected, negative when something lacks. */
  readonly residual?: string;
  /** The nearest known name, when one is close. */
  readonly suggestion?: string;
}
