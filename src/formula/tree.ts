import type { FunctionName } from './functions.js';

/** What a formula means, as plain data: can be kept as JSON, holds no class and no function. */
export type FormulaTree =
  NumberNode | MetricNode | BinaryNode | NegateNode | CompareNode | CallNode;

/** Members of one dimension; several members count together. */
export interface Slice {
  readonly dimension: string;
  readonly members: readonly string[];
}

/** A metric, restricted to slices of several dimensions; without slices its total. */
export interface MetricReference {
  readonly code: string;
  readonly slices: readonly Slice[];
  /** Written `previous(...)`: of the same reporter one period before. Only checks of forms may ask so. */
  readonly previous?: true;
}

/** A literal: finite, never negative (a minus sign is a node of its own). */
export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
}

/**
 * A slice that remembers where its names stand in the text, for the check against what is known.
 */
export interface PlacedSlice extends Slice {
  readonly position: number;
  /** One for each member, in the same order. */
  readonly memberPositions: readonly number[];
}

/** A metric where it stands in the text (0-based offset). */
export interface MetricNode extends MetricReference {
  readonly kind: 'metric';
  readonly slices: readonly PlacedSlice[];
  readonly position: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/';
/** Two operands; chains lean to the left: a - b - c is (a - b) - c. */
export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: FormulaTree;
  readonly right: FormulaTree;
}

export interface NegateNode {
  readonly kind: 'negate';
  readonly operand: FormulaTree;
}

export type CompareOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';
/** 1 when it holds, 0 when it does not. */
export interface CompareNode {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: FormulaTree;
  readonly right: FormulaTree;
}

/** A call of a known function with a lawful number of arguments. */
export interface CallNode {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly arguments: readonly FormulaTree[];
}
