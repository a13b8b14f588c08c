import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import { nearest } from '../kernel/suggest.js';
import * as errors from './errors.js';

/** Reads one filled field into the row that is being made, or says what was expected. */
export type ReadField<Draft> = (draft: Draft, text: string) => string | undefined;

/** The columns that a CSV file may have. */
export interface CsvColumns<Draft> {
  readonly known: ReadonlyMap<string, ReadField<Draft>>;
  /** Each of them must be there; of several names one is enough. */
  readonly required: readonly (readonly string[])[];
  /** Columns that are too many to be listed, and how they are told. */
  readonly open?: OpenColumns<Draft>;
}

/** Columns whose names follow from the definitions. */
export interface OpenColumns<Draft> {
  readonly told: string;
  /** The reader of the column, or the nearest right name, if there is one. */
  find(name: string): { readonly read: ReadField<Draft> } | { readonly suggestion?: string };
  names(): Iterable<string>;
}

/** The readers of a header's columns in their order, or all that is wrong with it. */
export function readHeader<Draft>(
  header: readonly string[],
  columns: CsvColumns<Draft>,
): Result<readonly ReadField<Draft>[]> {
  const names = header.map((name) => name.trim());
  const faults: DomainError[] = columns.required
    .filter((group) => !group.some((name) => names.includes(name)))
    .map(errors.columnMissing);
  const readers = names.flatMap((name, at) => {
    if (names.indexOf(name) !== at) faults.push(errors.columnTwice(name));
    const found = find(name, columns);
    if ('read' in found) return [found.read];
    faults.push(errors.columnUnknown(name, told(columns), found.suggestion));
    return [];
  });
  return faults.length > 0 ? fail(faults) : succeed(readers);
}

function find<Draft>(
  name: string,
  { known, open }: CsvColumns<Draft>,
): { readonly read: ReadField<Draft> } | { readonly suggestion?: string | undefined } {
  const read = known.get(name);
  if (read !== undefined) return { read };
  const found = open?.find(name) ?? {};
  if ('read' in found || found.suggestion !== undefined) return found;
  return { suggestion: nearest(name, [...known.keys(), ...(open?.names() ?? [])]) };
}

function told<Draft>({ known, open }: CsvColumns<Draft>): string {
  return [...known.keys(), ...(open === undefined ? [] : [open.told])].join(', ');
}
