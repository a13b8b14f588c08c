import type { IsoDate } from '../../kernel/date.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { openUnitsOfLines } from '../../units/import/open-units-of-lines.js';
import { unitColumns } from '../../units/import/import-lines.js';
import {
  addLineOptions,
  changeOf,
  dayOption,
  faultsAt,
  importLines,
  type ImportOptions,
} from './import-lines-command.js';
import type { AddImportVerb } from './import-verb.js';

type Options = ImportOptions & { readonly date?: IsoDate };

/** `import units`: opens the units of files as one act; the same files again change nothing. */
export const addImportUnits: AddImportVerb = (verb, context, finish) => {
  addLineOptions(verb('units <files...>', 'Open units. "-" is standard input; .gz is unpacked.'))
    .option('--date <day>', 'the first day of units whose line says none', dayOption)
    .action(async (files: string[], options: Options) => {
      finish(
        await importLines(context, 'units', unitColumns, files, options, (lines, places) =>
          context.withServices('any', async (services) => {
            const { batch, errors } = await writeExclusively(
              services,
              changeOf('importUnits', options),
              (tx, writing) => openUnitsOfLines(tx, writing, lines, options.date),
              (result) => result.errors.length === 0 && options.dryRun !== true,
            );
            const { created, unchanged } = batch;
            const text = `${lines.length} units: ${created} opened, ${unchanged} unchanged.\n`;
            return { faults: faultsAt(errors, places), text, told: { created, unchanged } };
          }),
        ),
      );
    });
};
