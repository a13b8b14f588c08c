import { CsvError, parse } from 'csv-parse/sync';
import * as errors from './errors.js';
import type { DomainError } from '../kernel/domain-error.js';

/** The fields of a line, or why there are none. */
export type CsvLine = readonly string[] | DomainError;

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const options = { info: true, relax_column_count: true };

/**
 * Reads lines of fields between commas (RFC 4180); a row stands on one line. All are parsed together; only where one is faulty
 * each by itself, so that it does not take the others with it.
 */
export function readCsvLines(lines: readonly string[]): CsvLine[] {
  return readTogether(lines) ?? lines.map(readAlone);
}

function readTogether(lines: readonly string[]): CsvLine[] | undefined {
  try {
    const parsed = parse(lines.join('\n'), options) as unknown as Parsed[];
    const isEachALine =
      parsed.length === lines.length && parsed.every(({ info }, at) => info.lines === at + 1);
    return isEachALine ? parsed.map(({ record }) => record) : undefined;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function readAlone(line: string): CsvLine {
  try {
    const [parsed] = parse(line, options) as unknown as Parsed[];
    return parsed?.record ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What the parser says of its own line 1 would mislead.
    return errors.syntax('CSV', error.message.replace(/ at line \d+/, ''));
  }
}
