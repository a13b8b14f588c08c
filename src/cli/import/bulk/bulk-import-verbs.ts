import { Option, type Command } from 'commander';
import type { ImportFormat, ImportKind } from '../../../imports/bulk-import.js';
import type { Language } from '../../seed/seed-fault.js';
import type { AddImportVerb } from '../import-verb.js';
import { importFile, waitForImport } from './bulk-import-command.js';
import { formatOf } from './open-file.js';

interface Options {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly lang: Language;
  readonly format?: 'csv' | 'ndjson';
}

const texts: Readonly<Record<ImportKind, string>> = {
  reports: 'Push reports: one a line as JSON (the input of submitReports), or as CSV.',
  enterprises:
    'Register enterprises: one a line as JSON (the input of registerEnterprises), or as CSV.',
  organizations:
    'Register organizations: one a line as JSON (the input of registerOrganizations), or as CSV.',
};

/** `import reports`, `import enterprises`, `import organizations`, and `import wait` for those that were begun before. */
export const addBulkImports: AddImportVerb = (verb, context, finish) => {
  for (const [what, text] of Object.entries(texts) as [ImportKind, string][]) {
    const command = verb(`${what} <file>`, `${text} "-" is standard input; gzip is unpacked.`);
    command
      .addOption(
        new Option('--format <format>', 'when the name of the file does not tell').choices([
          'csv',
          'ndjson',
        ]),
      )
      .action(async (file: string, options: Options) => {
        const format = formatWanted(command, file, options);
        const { json = false, dryRun = false, lang: language } = options;
        finish(await importFile(context, { what, format, dryRun }, file, { json, language }));
      });
  }
  verb(
    'wait <id>',
    'Wait for an import that was begun, working on it where no server does.',
  ).action(async (id: string, { json = false, lang: language }: Options) =>
    finish(await waitForImport(context, id, { json, language })),
  );
};

function formatWanted(command: Command, file: string, { format }: Options): ImportFormat {
  if (format !== undefined) return format === 'csv' ? 'CSV' : 'NDJSON';
  const told = formatOf(file);
  if (told === undefined) {
    command.error(`error: the name "${file}" tells no format: say --format csv or --format ndjson`);
  }
  return told;
}
