import { parseFormula } from '../formula/parse-formula.js';
import type { FormulaTree } from '../formula/tree.js';
import type { Description, Direction } from '../measures/catalogue.js';
import { MEASURE_UNITS } from '../measures/words.js';

/** What an indicator's value is told in: a measure's unit, or what ratios are told in. */
export const INDICATOR_UNITS = [...MEASURE_UNITS, 'PERCENT', 'PER_MILLE', 'RATIO'] as const;

/** An indicator as it is stated, before the database has numbered it. */
export interface IndicatorDefinition extends Description {
  readonly code: string;
  /** Over measures, without the factor. */
  readonly formula: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly catalogue: string | undefined;
  readonly documents: readonly string[];
}

/** A formula over measures, evaluated after adding up (semantics 5). */
export interface Indicator extends IndicatorDefinition {
  readonly id: number;
  /** How many times it was defined: what is known of a formula is known by its number (semantics 12). */
  readonly version: number;
  readonly tree: FormulaTree;
  /** The left side of a top-level division, else the whole formula. */
  readonly numerator: FormulaTree;
  /** The right side of a top-level division. */
  readonly denominator: FormulaTree | undefined;
  /** The value is the formula's times this: 100 for PERCENT, 1000 for PER_MILLE, else 1. */
  readonly factor: number;
}

/** Completes a definition that was checked before it was stored. Throws when its formula cannot be read. */
export function toIndicator(id: number, definition: IndicatorDefinition, version = 1): Indicator {
  const parsed = parseFormula(definition.formula);
  if (!parsed.ok) throw new Error(`the formula of ${definition.code} cannot be read`);
  const tree = parsed.value;
  const ratio = tree.kind === 'binary' && tree.operator === '/' ? tree : undefined;
  return {
    ...definition,
    id,
    version,
    tree,
    numerator: ratio?.left ?? tree,
    denominator: ratio?.right,
    factor: factorOf(definition.unit),
  };
}

function factorOf(unit: string): number {
  if (unit === 'PERCENT') return 100;
  return unit === 'PER_MILLE' ? 1000 : 1;
}

/** All indicators as of one version of the catalogue. */
export class IndicatorCatalogue {
  readonly indicators: ReadonlyMap<string, Indicator>;

  constructor(
    /** Of the whole catalogue, as in `Catalogue`. */
    readonly version: number,
    indicators: readonly Indicator[],
  ) {
    this.indicators = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  }
}
