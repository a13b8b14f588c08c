import { reorganizationPort } from '../../forms/duties/follow-reorganizations.js';
import type { IsoDate } from '../../kernel/date.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { successionColumns } from '../../units/import/import-lines.js';
import { reorganizeByLines } from '../../units/import/reorganize-by-lines.js';
import type { ReorganizationReport } from '../../units/reorganize/reorganization-report.js';
import { table } from '../table.js';
import {
  addLineOptions,
  changeOf,
  dayOption,
  faultsAt,
  importLines,
  type ImportOptions,
} from './import-lines-command.js';
import type { AddImportVerb } from './import-verb.js';

type Options = ImportOptions & { readonly date: IsoDate; readonly note?: string };

const DONE_BEFORE = 'All of it was carried out before; nothing changed.\n';

/** `import successions`: one reorganization of all pairs of the files. */
export const addImportSuccessions: AddImportVerb = (verb, context, finish) => {
  const text = 'Carry out one reorganization: who passes to whom. "-" is standard input.';
  addLineOptions(verb('successions <files...>', text))
    .requiredOption('--date <day>', 'the first day on which it holds', dayOption)
    .option('--note <text>', 'kept with the reorganization')
    .action(async (files: string[], options: Options) => {
      const { date: on, legalBasis, note, dryRun } = options;
      const how = { on, legalBasis, note };
      finish(
        await importLines(context, 'successions', successionColumns, files, options, (lines, at) =>
          context.withServices('existing', async (services) => {
            const { errors, report, wasCarriedOut } = await writeExclusively(
              services,
              changeOf('importSuccessions', options),
              (tx, writing) => reorganizeByLines(tx, writing, lines, how, reorganizationPort),
              (result) => result.report !== undefined && dryRun !== true,
            );
            const told = { report: report ?? null, wasCarriedOut };
            const done = wasCarriedOut ? DONE_BEFORE : '';
            return { faults: faultsAt(errors, at), text: report ? asText(report) : done, told };
          }),
        ),
      );
    });
};

function asText(report: ReorganizationReport): string {
  const { totalCount } = report.enterprisesLeft;
  return table([
    ['units opened', report.opened],
    ['units that ended', report.closed],
    ['of them merged', report.merged],
    ['units split', report.split],
    ['renamed', report.renamed],
    ['kind changed', report.kindChanged],
    ['moved', report.moved],
    ['successions', report.successions.length],
    ['enterprises assigned', report.enterprisesAssigned],
    ['enterprises left with main successors', totalCount],
  ]);
}
