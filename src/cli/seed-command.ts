import { existsSync } from 'node:fs';
import { foldAll } from '../cube/fold.js';
import { today } from '../kernel/clock.js';
import type { CommandContext, ExitCode } from './command-context.js';
import { withProgress } from './progress.js';
import { withoutLaterReports } from './seed/begun-reports.js';
import { loadSeed, type SeedReport } from './seed/load-seed.js';
import { readSeed } from './seed/read-seed.js';
import { describeFault, type Language, type SeedFault } from './seed/seed-fault.js';
import { readSeedFolder, type SeedFolder } from './seed/seed-folder.js';
import { seedPrincipals } from './seed/seed-state.js';
import { table } from './table.js';

/** How findings are told. */
export interface SeedCommandOptions {
  readonly json: boolean;
  readonly language: Language;
}

/** Loads `reference`, `demo` or the files of a folder, then folds what came in. */
export async function seedCommand(
  context: CommandContext,
  what: string,
  options: SeedCommandOptions,
): Promise<ExitCode> {
  const { folder, principal } = chooseSeed(context.seedsDirectory, what);
  const read = readSeed(folder);
  if (!read.ok) return tell(context, { steps: [], faults: read.errors }, options);
  const report = await context.withServices('any', (services) =>
    withProgress(context.errorOutput, async (progress) => {
      const onStep = (step: string, rows: number): void => progress.tell(`${step}: ${rows} rows`);
      // A province's own folder is told of such reports instead.
      const content =
        what === 'demo' ? withoutLaterReports(read.value, today(services.clock)) : read.value;
      const loaded = await loadSeed(services, content, { principal, onStep });
      progress.tell('folding');
      await foldAll(services.database, today(services.clock));
      return loaded;
    }),
  );
  return tell(context, report, options);
}

/** The files that a word or a path means, and in whose name they are loaded. */
export function chooseSeed(
  seedsDirectory: string,
  what: string,
): { readonly folder: SeedFolder; readonly principal: string } {
  if (what === 'reference') {
    return {
      folder: readSeedFolder(seedsDirectory, ['reference']),
      principal: seedPrincipals.reference,
    };
  }
  if (what === 'demo') {
    return { folder: readSeedFolder(seedsDirectory), principal: seedPrincipals.demo };
  }
  return { folder: readSeedFolder(what), principal: seedPrincipals.folder };
}

/** Whether `what` is something that can be loaded at all. */
export function isSeed(what: string): boolean {
  return what === 'reference' || what === 'demo' || existsSync(what);
}

function tell(
  { output }: CommandContext,
  report: SeedReport,
  { json, language }: SeedCommandOptions,
): ExitCode {
  const { steps, faults } = report;
  if (json) {
    output.write(`${JSON.stringify({ steps, faults: faults.map(plainFault) })}\n`);
  } else {
    const rows = steps.map((one) => [
      one.step,
      one.created,
      one.updated,
      one.unchanged,
      one.milliseconds,
    ]);
    if (rows.length > 0) {
      output.write(table([['', 'created', 'updated', 'unchanged', 'ms'], ...rows]));
    }
    for (const fault of faults) output.write(`${describeFault(fault, language)}\n`);
    if (faults.length > 0) {
      output.write(`${faults.length} faults; nothing of the faulty step was stored.\n`);
    }
  }
  return faults.length > 0 ? 1 : 0;
}

function plainFault({ place, error }: SeedFault): object {
  return { ...place, ...error };
}
