import { diagnose, type FaultDetails } from './diagnose.js';
import type { Diagnostic, DiagnosticCode, Place } from './diagnostic.js';
import { DEEPEST_NESTING } from './limits.js';
import { PHRASES, quote, type Phrase } from './phrase.js';
import type { FormulaTree } from './tree.js';
import type { Token } from './token.js';

/**
 * Stands where a value is missing or was given up; never leaves the parser, as there is a fault.
 */
export const MISSING: FormulaTree = { kind: 'number', value: 0 };

/** Walks over the words of one formula and gathers what is wrong. */
export class TokenReader {
  readonly faults: Diagnostic[] = [];
  private index = 0;
  private depth = 0;
  private abandoned = false;
  private lastFaulty: Token | undefined;

  /** `tokens` end with the one of kind 'end'. */
  constructor(private readonly tokens: readonly Token[]) {}

  /** The next word; the end again and again when there is no further one. */
  peek(): Token {
    const token = this.tokens[this.index] ?? this.tokens.at(-1);
    if (token === undefined) {
      throw new RangeError('a formula has at least its end');
    }
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** Whether the next word is one of these symbols. */
  isAt(...symbols: readonly string[]): boolean {
    const { kind, text } = this.peek();
    return kind === 'symbol' && symbols.includes(text);
  }

  isAtEnd(): boolean {
    return this.peek().kind === 'end';
  }

  takeIf(symbol: string): Token | undefined {
    return this.isAt(symbol) ? this.take() : undefined;
  }

  /** Skips words up to one of these symbols or the end. */
  skipTo(...symbols: readonly string[]): void {
    while (!this.isAt(...symbols) && !this.isAtEnd()) {
      this.take();
    }
  }

  /**
   * Reports the next word, which is not what was expected; once per word, as the rest follows from
   * the first.
   */
  expected(expected: Phrase): void {
    const token = this.peek();
    if (!token.faulty && token !== this.lastFaulty) {
      const found = token.kind === 'end' ? PHRASES.end : quote(token.text);
      this.report('FORMULA_SYNTAX', token, { expected, found });
    }
    this.lastFaulty = token;
  }

  /**
   * Takes the bracket that closes `opener`, or reports `opener`: the place one looks for when none
   * is there.
   */
  close(opener: Token, closer: string): void {
    if (this.takeIf(closer) === undefined) {
      this.report('FORMULA_UNCLOSED', opener, { expected: quote(closer), found: PHRASES.end });
    }
  }

  report(code: DiagnosticCode, place: Place, details: FaultDetails): void {
    if (!this.abandoned) {
      this.faults.push(diagnose(code, place, details));
    }
  }

  /**
   * Parses one level deeper. Past the limit it reports that and gives the rest of the formula up.
   */
  nest(parse: () => FormulaTree): FormulaTree {
    if (this.depth === DEEPEST_NESTING) {
      const found = quote(this.peek().text);
      this.report('FORMULA_TOO_DEEP', this.peek(), { expected: PHRASES.depth, found });
      this.abandoned = true;
      this.skipTo();
      return MISSING;
    }
    this.depth += 1;
    const tree = parse();
    this.depth -= 1;
    return tree;
  }
}
