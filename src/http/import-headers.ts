import type { FastifyRequest } from 'fastify';
import type { ImportFormat, ImportRequest } from '../imports/bulk-import.js';
import * as errors from './errors.js';

/** Content types of rows, and how such files are written. */
const formats: ReadonlyMap<string, ImportFormat> = new Map([
  ['application/x-ndjson', 'NDJSON'],
  ['application/ndjson', 'NDJSON'],
  ['application/jsonl', 'NDJSON'],
  ['text/csv', 'CSV'],
]);

/** What the head of a request says of the file that follows. */
export type ImportHeaders = Omit<ImportRequest, 'what'> | { readonly fault: errors.HttpFault };

/** Reads the content type, the encoding and `?mode=dryRun`. */
export function readImportHeaders(request: FastifyRequest): ImportHeaders {
  const { headers } = request;
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const format = formats.get(type.trim());
  if (format === undefined) {
    return { fault: errors.unsupportedImportType(type.trim(), [...formats.keys()]) };
  }
  const encoding = (headers['content-encoding'] ?? 'identity').toLowerCase().trim();
  if (encoding !== 'gzip' && encoding !== 'identity') {
    return { fault: errors.unsupportedEncoding(encoding) };
  }
  const { mode } = request.query as { mode?: string };
  if (mode !== undefined && mode !== 'dryRun') return { fault: errors.unknownMode(mode) };
  return { format, isGzip: encoding === 'gzip', dryRun: mode === 'dryRun' };
}
