import { Option, type Command } from 'commander';
import type { CommandContext, ExitCode } from './command-context.js';
import { addBulkImports } from './import/bulk/bulk-import-verbs.js';
import { addImportPlacements } from './import/import-placements.js';
import { addImportSuccessions } from './import/import-successions.js';
import { addImportUnits } from './import/import-units.js';
import type { AddImportVerb } from './import/import-verb.js';

/** What can be imported, each in a file of its own, in the order of the help. */
const importVerbs: readonly AddImportVerb[] = [
  addImportUnits,
  addImportPlacements,
  addImportSuccessions,
  addBulkImports,
];

/** The verb `import` with its own verbs: files go through the same use cases as the API. */
export function addImportVerbs(
  program: Command,
  context: CommandContext,
  finish: (code: ExitCode) => void,
): void {
  const command = program
    .command('import')
    .description('Load large files through the use cases: all of a file or nothing.');
  const verb = (usage: string, text: string): Command =>
    command
      .command(usage)
      .description(text)
      .option('--json', 'answer with one JSON object')
      .option('--dry-run', 'do everything, tell what came of it, and keep nothing')
      .addOption(
        new Option('--lang <language>', 'language of the findings')
          .choices(['en', 'vi'])
          .default('en'),
      );
  for (const add of importVerbs) add(verb, context, finish);
}
