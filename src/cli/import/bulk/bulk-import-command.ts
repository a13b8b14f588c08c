import { setTimeout as wait } from 'node:timers/promises';
import { systemPrincipal } from '../../../access/principal.js';
import { hasEnded, type ImportRequest, type ImportStatus } from '../../../imports/bulk-import.js';
import { firstFaults } from '../../../imports/fault-pages.js';
import { readImport } from '../../../imports/import-reader.js';
import type { ImportServices } from '../../../imports/import-services.js';
import { startImportWorker } from '../../../imports/import-worker.js';
import { receiveImport } from '../../../imports/receive-import.js';
import { reviveImport } from '../../../imports/revive-import.js';
import type { DomainError } from '../../../kernel/domain-error.js';
import { createLogger } from '../../../platform/logger.js';
import type { CommandContext, ExitCode } from '../../command-context.js';
import { withProgress, type Progress } from '../../progress.js';
import type { Language } from '../../seed/seed-fault.js';
import { unknownImport } from './errors.js';
import { openFile } from './open-file.js';

/** How an import is told. */
export interface BulkOptions {
  readonly json: boolean;
  readonly language: Language;
}

interface Outcome {
  readonly status: ImportStatus | undefined;
  readonly faults: readonly object[];
}

const LOOK_EVERY_MS = 200;
const FAULTS_TOLD = 20;

/** Imports a file of rows and waits for the end, in this process unless a server works on it first. */
export async function importFile(
  context: CommandContext,
  request: Omit<ImportRequest, 'isGzip'>,
  path: string,
  options: BulkOptions,
): Promise<ExitCode> {
  const { stream, isGzip } = await openFile(path);
  const outcome = await withWorker(context, async (services, progress) => {
    progress.tell(`reading ${path}`);
    const received = await receiveImport(services, systemPrincipal, { ...request, isGzip }, stream);
    if (!received.ok) return { status: undefined, faults: received.errors };
    return follow(services, received.value, progress);
  });
  return tell(context, outcome, options);
}

/** Waits for an import that was begun before; one that failed is gone on with. */
export async function waitForImport(
  context: CommandContext,
  id: string,
  options: BulkOptions,
): Promise<ExitCode> {
  const outcome = await withWorker(context, async (services, progress) => {
    await reviveImport(services, id);
    return follow(services, id, progress);
  });
  return tell(context, outcome, options);
}

function withWorker(
  context: CommandContext,
  work: (services: ImportServices, progress: Progress) => Promise<Outcome>,
): Promise<Outcome> {
  return context.withServices('existing', (services) =>
    withProgress(context.errorOutput, async (progress) => {
      const logger = createLogger({ level: 'warn' });
      const worker = await startImportWorker({ ...services, logger });
      return work(worker.services, progress).finally(worker.stop);
    }),
  );
}

async function follow(services: ImportServices, id: string, progress: Progress): Promise<Outcome> {
  for (;;) {
    const { scope, name } = systemPrincipal;
    const status = await readImport(scope, services.database, name, id);
    if (status === undefined) return { status, faults: [unknownImport(id)] };
    if (hasEnded(status)) {
      return { status, faults: await firstFaults(services.database, status, FAULTS_TOLD) };
    }
    progress.tell(`${status.what}: ${status.read} of ${status.rows ?? '?'} rows`);
    await wait(LOOK_EVERY_MS);
  }
}

function tell(
  { output }: CommandContext,
  { status, faults }: Outcome,
  { json, language }: BulkOptions,
): ExitCode {
  if (json) output.write(`${JSON.stringify({ ...status, firstFaults: faults })}\n`);
  else {
    for (const fault of faults) output.write(`${describe(fault as Told, language)}\n`);
    if (status !== undefined) output.write(summary(status, faults.length));
  }
  return status?.state === 'DONE' && status.rejected === 0 ? 0 : 1;
}

type Told = DomainError & { readonly line?: number; readonly column?: number };

function describe(fault: Told, language: Language): string {
  const { line, column, code, messageEn, messageVi, suggestion } = fault;
  const where = line === undefined ? '' : `${line}${column === undefined ? '' : `:${column}`}: `;
  const [said, ask] = language === 'vi' ? [messageVi, 'Có phải là'] : [messageEn, 'Did you mean'];
  return `${where}${code}: ${said}${suggestion === undefined ? '' : ` ${ask} "${suggestion}"?`}`;
}

function summary(status: ImportStatus, told: number): string {
  const { id, dryRun, state, rows, created, updated, unchanged, rejected, faults } = status;
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`;
  const more = faults > told ? ` The first ${told} of ${faults} findings are told.` : '';
  const kept = dryRun ? ' Nothing was stored.' : '';
  return `${id} ${state}: ${rows ?? 0} rows: ${counts}.${more}${kept}\n`;
}
