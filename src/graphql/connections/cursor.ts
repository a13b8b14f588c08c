import type { z } from 'zod';
import { invalidCursor } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';

/** Packs what a later page needs to know; opaque to callers. */
export function writeCursor(content: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Unpacks a cursor of the shape; throws BAD_USER_INPUT for any other text. */
export function readCursor<T>(text: string, shape: z.ZodType<T>, argument: string): T {
  const result = shape.safeParse(unpack(text));
  if (!result.success) throw badInput([invalidCursor([argument], text)]);
  return result.data;
}

function unpack(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
