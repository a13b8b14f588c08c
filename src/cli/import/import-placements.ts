import type { IsoDate } from '../../kernel/date.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { placementColumns } from '../../units/import/import-lines.js';
import { placeUnitsOfLines } from '../../units/import/place-units-of-lines.js';
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

/** `import placements`: places units in named hierarchies; the same files again change nothing. */
export const addImportPlacements: AddImportVerb = (verb, context, finish) => {
  const text = 'Place units in named hierarchies. "-" is standard input; .gz is unpacked.';
  addLineOptions(verb('placements <files...>', text))
    .option('--date <day>', 'the first day of placements whose line says none', dayOption)
    .action(async (files: string[], options: Options) => {
      finish(
        await importLines(context, 'placements', placementColumns, files, options, (lines, at) =>
          context.withServices('existing', async (services) => {
            const { batch, errors } = await writeExclusively(
              services,
              changeOf('importPlacements', options),
              (tx, writing) => placeUnitsOfLines(tx, writing, lines, options.date),
              (result) => result.errors.length === 0 && options.dryRun !== true,
            );
            const { created, updated, unchanged } = batch;
            const counts = `${created} new, ${updated} changed, ${unchanged} unchanged`;
            const done = `${lines.length} placements: ${counts}.\n`;
            const told = { created, updated, unchanged };
            return { faults: faultsAt(errors, at), text: done, told };
          }),
        ),
      );
    });
};
