/**
 * The tree of any day, told again from the acts alone: units are carried through the days one act after the other, as one would
 * on paper. Shares nothing with the product.
 */
export interface Act {
  readonly day: string;
  readonly opened: readonly { readonly unit: number; readonly parent: number | undefined }[];
  /** Units that end, each with the one that it passes to, if any. */
  readonly ended: readonly { readonly unit: number; readonly to: number | undefined }[];
  readonly moved: readonly { readonly unit: number; readonly parent: number }[];
  /** Who has something of whom, main or not. */
  readonly followed: readonly { readonly from: number; readonly to: number }[];
  /** Pieces cut out of other pieces, and the unit that they go to. */
  readonly cut: readonly { readonly piece: number; readonly outOf: number; readonly to: number }[];
}

/** What the paper says on one day. */
export class Paper {
  readonly open = new Set<number>();
  private readonly above = new Map<number, number | undefined>();
  private readonly later: readonly Act[];
  private readonly place = new Map<number, number>();

  constructor(acts: readonly Act[], day: string) {
    for (const act of acts.filter((each) => each.day <= day)) this.carryOut(act);
    this.later = acts.filter((each) => each.day > day);
  }

  /** The unit above; undefined for the root. */
  parentOf(unit: number): number | undefined {
    return this.above.has(unit) ? this.above.get(unit) : this.parentOfUnborn(unit);
  }

  /** The unit and all above it. */
  line(unit: number): number[] {
    const parent = this.parentOf(unit);
    return parent === undefined ? [unit] : [unit, ...this.line(parent)];
  }

  /** Where a piece lies: a unit's own piece has the unit's number. */
  placeOf(piece: number): number {
    const there = this.place.get(piece);
    if (there !== undefined) return there;
    for (const { cut } of this.later) {
      const origin = cut.find((each) => each.piece === piece);
      if (origin !== undefined) return this.placeOf(origin.outOf);
    }
    return piece;
  }

  private carryOut(act: Act): void {
    for (const { unit, parent } of act.opened) {
      this.open.add(unit);
      this.above.set(unit, parent);
    }
    for (const { unit, parent } of act.moved) this.above.set(unit, parent);
    for (const { unit, to } of act.ended) {
      this.open.delete(unit);
      if (to !== undefined) this.above.set(unit, to);
    }
    for (const { piece, to } of act.cut) this.place.set(piece, to);
  }

  private parentOfUnborn(unit: number): number | undefined {
    const birth = this.later.find(({ opened }) => opened.some((each) => each.unit === unit));
    if (birth === undefined) throw new Error(`unit ${unit} is never born`);
    const first = birth.opened.find((each) => each.unit === unit)?.parent;
    const lines = birth.followed
      .filter(({ to }) => to === unit)
      .map(({ from }) => this.line(from).filter((each) => this.open.has(each)));
    const [one, ...others] = lines;
    if (one === undefined) return first;
    const shared = one.find((each) => others.every((line) => line.includes(each)));
    return shared ?? (first === undefined ? undefined : this.line(first).at(-1));
  }
}
