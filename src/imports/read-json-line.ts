import { z } from 'zod';
import type { DomainError } from '../kernel/domain-error.js';
import { nearest } from '../kernel/suggest.js';
import * as errors from './errors.js';

/** A row, or what is wrong with its line. `column` is where a line stops being JSON. */
export type ReadLine<Row> =
  | { readonly row: Row }
  | { readonly errors: readonly DomainError[]; readonly column?: number | undefined };

const LONGEST = 60;

/** Reads one line of JSON as `schema` says, or tells everything about its shape that is wrong. */
export function readJsonLine<Row>(line: string, schema: z.ZodType<Row>): ReadLine<Row> {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { errors: [errors.syntax('JSON', reasonOf(error))], column: columnOf(line) };
  }
  const { success, data, error } = schema.safeParse(entry);
  if (success) return { row: data };
  return { errors: error.issues.flatMap((issue) => translate(issue, entry, schema)) };
}

// The line is one of many: what the parser calls line 1 would mislead.
function reasonOf({ message }: SyntaxError): string {
  return message.replace(/ in JSON at position \d+.*$/s, '').slice(0, 200);
}

/** The parser often does not tell: the first character with which the line cannot go on to be JSON is looked for. */
function columnOf(line: string): number {
  let [good, bad] = [0, line.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(line.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return bad;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    if (position !== undefined) return Number(position) >= beginning.length;
    return message.startsWith('Unexpected end');
  }
}

function translate(issue: z.core.$ZodIssue, entry: unknown, schema: z.ZodType): DomainError[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) =>
      errors.unknownField([...path, key], key.slice(0, LONGEST), nearest(key, known)),
    );
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.message;
  const wanted = expected === 'string' ? 'text' : expected;
  return [errors.invalidField(path, wanted, show(valueAt(entry, path)))];
}

/** The names of the fields at a place of a schema. */
function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const [step, ...rest] = path;
  if ('in' in schema) return fieldsAt(schema.in as z.ZodType, path);
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return fieldsAt(schema.unwrap() as z.ZodType, path);
  }
  if (!('shape' in schema)) return [];
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  if (step === undefined) return Object.keys(shape);
  const inner = shape[step];
  return inner === undefined ? [] : fieldsAt(inner, rest);
}

function valueAt(entry: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, entry);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const shown = JSON.stringify(value);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}...` : shown;
}
