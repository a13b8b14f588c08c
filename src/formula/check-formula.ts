import { nearest } from '../kernel/suggest.js';
import { diagnose } from './diagnose.js';
import type { Diagnostic, DiagnosticCode } from './diagnostic.js';
import { metricNodes } from './metric-nodes.js';
import { quote, type Phrase } from './phrase.js';
import type { FormulaTree, PlacedSlice } from './tree.js';

/** The names a formula may use. */
export interface KnownNames {
  readonly metrics: Iterable<string>;
  /** Dimension -> its members. */
  readonly dimensions: ReadonlyMap<string, Iterable<string>>;
  /** Whether the formula may ask for the period before; not when it is left out. */
  readonly previous?: boolean;
}

/**
 * Every name in the formula that is not known, in the order of the text, each with the nearest
 * known one; and every question for the period before where none is allowed.
 */
export function checkFormula(tree: FormulaTree, known: KnownNames): Diagnostic[] {
  const metrics = new Set(known.metrics);
  const dimensions = new Map(
    [...known.dimensions].map(([name, members]) => [name, new Set(members)]),
  );
  return metricNodes(tree).flatMap(({ code, position, slices, previous }) => [
    ...(previous === true && known.previous !== true ? [previousRefused(code, position)] : []),
    ...unknown('FORMULA_UNKNOWN_METRIC', code, position, metrics),
    ...slices.flatMap((slice) => checkSlice(slice, dimensions)),
  ]);
}

function previousRefused(code: string, position: number): Diagnostic {
  return diagnose('FORMULA_PREVIOUS', { position, length: code.length }, { found: quote(code) });
}

function checkSlice(
  slice: PlacedSlice,
  dimensions: ReadonlyMap<string, ReadonlySet<string>>,
): Diagnostic[] {
  const { dimension, members, memberPositions, position } = slice;
  const known = dimensions.get(dimension);
  if (known === undefined) {
    return unknown('FORMULA_UNKNOWN_DIMENSION', dimension, position, new Set(dimensions.keys()));
  }
  const expected = { en: `a member of ${dimension}`, vi: `thành phần của ${dimension}` };
  return members.flatMap((member, index) =>
    unknown('FORMULA_UNKNOWN_MEMBER', member, memberPositions[index] ?? position, known, expected),
  );
}

function unknown(
  code: DiagnosticCode,
  name: string,
  position: number,
  known: ReadonlySet<string>,
  expected?: Phrase,
): Diagnostic[] {
  if (known.has(name)) {
    return [];
  }
  const details = {
    found: quote(name),
    suggestion: nearest(name, known),
    ...(expected && { expected }),
  };
  return [diagnose(code, { position, length: name.length }, details)];
}
