import type { z } from 'zod';
import type { DomainError } from '../../kernel/domain-error.js';
import { nearest } from '../../kernel/suggest.js';
import * as errors from './errors.js';

type Path = readonly (string | number)[];
type Checked<T> = { readonly value: T } | { readonly errors: readonly DomainError[] };

const LONGEST = 60;

/** Reads one entry of a file as `schema` says, or tells everything about its shape that is wrong. */
export function checkShape<T>(schema: z.ZodType<T>, entry: unknown): Checked<T> {
  const { success, data, error } = schema.safeParse(entry);
  if (success) return { value: data };
  return { errors: error.issues.flatMap((issue) => translate(issue, entry, schema)) };
}

function translate(issue: z.core.$ZodIssue, entry: unknown, schema: z.ZodType): DomainError[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schema);
    return issue.keys.map((key) =>
      errors.unknownField([...path, key], key, path.length === 0 ? nearest(key, known) : undefined),
    );
  }
  const actual = show(valueAt(entry, path));
  if (issue.code === 'invalid_type') {
    return [errors.invalidField(path, nameOf(issue.expected), actual)];
  }
  return [errors.invalidField(path, issue.message, actual)];
}

function nameOf(type: string): string {
  return type === 'string' ? 'text' : type;
}

// The shape of an entry stands behind the change of its names.
function fieldsOf(schema: z.ZodType): readonly string[] {
  if ('in' in schema) return fieldsOf(schema.in as z.ZodType);
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

function valueAt(entry: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, entry);
}

function show(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
