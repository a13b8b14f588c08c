import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { checkShape } from './check-shape.js';
import * as errors from './errors.js';
import type { SeedFault } from './seed-fault.js';
import type { SeedFile } from './seed-folder.js';

/** One entry of a file. */
export interface ReadEntry<T> {
  readonly value: T;
  /** The line that it begins on. */
  readonly line: number;
  /** The line of something inside it, as far as the path leads; absent where an entry is a line. */
  readonly lineOf?: (path: readonly (string | number)[]) => number;
}

/** What a file says, entry by entry. */
export interface ReadFile<T> {
  readonly entries: readonly ReadEntry<T>[];
  readonly faults: readonly SeedFault[];
}

/** Reads a YAML file that holds one list under the name of the file. */
export function readYamlFile<T>(
  { name, shown, text }: SeedFile,
  schema: z.ZodType<T>,
): ReadFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      place: { file: shown, line: at(error.pos[0]) },
      error: errors.syntax('YAML', error.message),
    }));
    return { entries: [], faults };
  }
  const key = name.replace(/\.yaml$/, '');
  const items = listUnder(document, key);
  if (items === undefined) {
    return {
      entries: [],
      faults: [{ place: { file: shown, line: 1 }, error: errors.listMissing(key) }],
    };
  }
  const read = items.map((item) => ({
    line: at(item.range?.[0]),
    lineOf: (path: readonly (string | number)[]) => at(nodeAt(item, path).range?.[0]),
    checked: checkShape(schema, item.toJS(document)),
  }));
  return {
    entries: read.flatMap(({ line, lineOf, checked }) =>
      'value' in checked ? [{ line, lineOf, value: checked.value }] : [],
    ),
    faults: read.flatMap(({ line, checked }) =>
      'value' in checked
        ? []
        : checked.errors.map((error) => ({ place: { file: shown, line }, error })),
    ),
  };
}

/** The innermost node on the path: what is missing there is told where it should be. */
function nodeAt(item: Node, [step, ...rest]: readonly (string | number)[]): Node {
  const inner =
    step !== undefined && (isMap(item) || isSeq(item)) ? item.get(step, true) : undefined;
  return isNode(inner) ? nodeAt(inner, rest) : item;
}

function listUnder(document: Document.Parsed, key: string): readonly Node[] | undefined {
  const root = document.contents;
  if (!isMap(root) || root.items.length !== 1) return undefined;
  const list = root.get(key, true);
  return isSeq<Node>(list) ? list.items : undefined;
}
