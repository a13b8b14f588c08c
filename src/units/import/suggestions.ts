import { nearest } from '../../kernel/suggest.js';

const MOST = 100;

/** Nearest known names for mistyped ones: each is looked for once, and only for the first hundred, as a wrong column has thousands. */
export class Suggestions {
  private readonly found = new Map<string, string | undefined>();

  constructor(private readonly known: () => Iterable<string>) {}

  for(text: string): string | undefined {
    if (!this.found.has(text) && this.found.size < MOST) {
      this.found.set(text, nearest(text, this.known()));
    }
    return this.found.get(text);
  }
}
