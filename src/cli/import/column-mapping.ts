import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../kernel/suggest.js';
import { fail, succeed, type Result } from '../../kernel/result.js';
import type { SeedFault } from '../seed/seed-fault.js';
import * as errors from './errors.js';
import { isSystemError } from './system-error.js';

const texts = z.record(z.string(), z.string());
const fileShape = z.strictObject({ columns: texts.optional(), values: texts.optional() });
const shape = z.strictObject({
  units: z.record(z.string(), fileShape).optional(),
  placements: z.record(z.string(), fileShape).optional(),
  successions: z.record(z.string(), fileShape).optional(),
});

/** The kinds of files that a mapping is for. */
export type MappedKind = keyof z.infer<typeof shape>;

/** What the columns of one file mean. */
export interface FileMapping {
  /** By our columns: the column of the file that it is read from. */
  readonly columns: ReadonlyMap<string, string>;
  /** By our columns: a text that is the same on every line. */
  readonly values: ReadonlyMap<string, string>;
}

/** By the names of files, without their folders; '-' is standard input. */
export type ColumnMapping = ReadonlyMap<string, FileMapping>;

/** Reads the part of a mapping file that is for one kind of files; every fault is told. */
export function readColumnMapping(
  path: string,
  kind: MappedKind,
  known: readonly string[],
): Result<ColumnMapping, SeedFault> {
  const parsed = parseMapping(path);
  if (!parsed.ok) return fail(parsed.errors.map((error) => ({ place: { file: path }, error })));
  const files = Object.entries(parsed.value[kind] ?? {});
  const mapping = new Map(
    files.map(([file, { columns = {}, values = {} }]): [string, FileMapping] => [
      file,
      { columns: new Map(Object.entries(columns)), values: new Map(Object.entries(values)) },
    ]),
  );
  const faults = files.flatMap(([file, { columns = {}, values = {} }]) =>
    [...Object.keys(columns), ...Object.keys(values)]
      .filter((column) => !known.includes(column))
      .map((column): SeedFault => {
        const at = [kind, file, column];
        const reason = `the columns are ${known.join(', ')}`;
        const error = errors.mappingInvalid(at, reason, nearest(column, known));
        return { place: { file: path }, error };
      }),
  );
  return faults.length > 0 ? fail(faults) : succeed(mapping);
}

function parseMapping(path: string): Result<z.infer<typeof shape>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail([errors.unreadable(error.message)]);
  }
  // Every value is a text: 01 is a code, and no number.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0) {
    return fail(document.errors.map(({ message }) => errors.mappingInvalid([], message)));
  }
  const { success, data, error } = shape.safeParse(document.toJS());
  if (success) return succeed(data);
  return fail(
    error.issues.map((issue) => errors.mappingInvalid(issue.path.map(String), issue.message)),
  );
}
