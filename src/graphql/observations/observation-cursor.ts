import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readCursor, writeCursor } from '../connections/cursor.js';
import { invalidCursor } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { ObservationsInput } from './observations.type.js';

/** Where a page ends, and the state that it showed: the next page shows the same state or none. */
export interface ObservationPlace {
  /** How many rows stand before the next page. */
  readonly offset: number;
  /** What was known, and the day of the question. */
  readonly state: string;
}

const shape = z.tuple([z.number().int().positive(), z.string(), z.string()]);

/** What tells two states of the figures apart. */
export function stateOf(knownAt: Date, today: string): string {
  return `${knownAt.toISOString()} ${today}`;
}

/** Packs a place of a question. */
export function writeObservationCursor(
  input: ObservationsInput,
  { offset, state }: ObservationPlace,
): string {
  return writeCursor([offset, state, questionHash(input)]);
}

/** Unpacks it; throws BAD_USER_INPUT for a cursor of another question. */
export function readObservationCursor(input: ObservationsInput, cursor: string): ObservationPlace {
  const [offset, state, hash] = readCursor(cursor, shape, 'after');
  if (hash !== questionHash(input)) throw badInput([invalidCursor(['after'], cursor)]);
  return { offset, state };
}

function questionHash(input: ObservationsInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 16);
}
