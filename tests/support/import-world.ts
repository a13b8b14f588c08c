import { Readable } from 'node:stream';
import { systemPrincipal, type Principal } from '../../src/access/principal.js';
import type { Application } from '../../src/app/application.js';
import type { ImportRequest, ImportStatus } from '../../src/imports/bulk-import.js';
import { firstFaults } from '../../src/imports/fault-pages.js';
import { readImport } from '../../src/imports/import-reader.js';
import type { ImportServices } from '../../src/imports/import-services.js';
import { receiveImport } from '../../src/imports/receive-import.js';
import { workImport } from '../../src/imports/work-import.js';
import { createLogger } from '../../src/platform/logger.js';

/** What an import came to. */
export interface ImportOutcome {
  readonly status: ImportStatus;
  readonly faults: readonly Fault[];
}

/** A fault as it is told. */
export interface Fault {
  readonly line: number;
  readonly column?: number;
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** The services of imports without a queue: tests work on an import themselves. */
export function importServices(application: Application): ImportServices {
  const logger = createLogger({ level: 'silent' });
  return { ...application, logger, jobs: { send: () => Promise.resolve(), wake: () => undefined } };
}

/** Receives a file; its id. Throws when it is refused. */
export async function receive(
  services: ImportServices,
  body: string | Buffer | Readable,
  request: Partial<ImportRequest> = {},
  principal: Principal = systemPrincipal,
): Promise<string> {
  const how = {
    what: 'reports',
    format: 'NDJSON',
    isGzip: false,
    dryRun: false,
    ...request,
  } as const;
  const stream = body instanceof Readable ? body : Readable.from([Buffer.from(body)]);
  const received = await receiveImport(services, principal, how, stream);
  if (!received.ok) throw new RefusedFile(received.errors.map(({ code }) => code));
  return received.value;
}

/** A file that was not taken. */
export class RefusedFile extends Error {
  constructor(readonly codes: readonly string[]) {
    super(codes.join());
  }
}

/** Works on an import once. */
export function work(services: ImportServices, key: string): Promise<void> {
  return workImport(services, { key, isLast: false }, new AbortController().signal);
}

/** How far an import is. */
export async function outcomeOf(services: ImportServices, id: string): Promise<ImportOutcome> {
  const { scope, name } = systemPrincipal;
  const status = await readImport(scope, services.database, name, id);
  if (status === undefined) throw new Error(`no import ${id}`);
  const faults = await firstFaults(services.database, status, 1000);
  return { status, faults: faults as Fault[] };
}

/** Receives a file and works on it to its end. */
export async function importAll(
  services: ImportServices,
  body: string | Buffer,
  request: Partial<ImportRequest> = {},
  principal: Principal = systemPrincipal,
): Promise<ImportOutcome> {
  const id = await receive(services, body, request, principal);
  await work(services, id);
  return outcomeOf(services, id);
}
