import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext, ExitCode } from '../command-context.js';
import { withProgress } from '../progress.js';
import type { Language } from '../seed/seed-fault.js';
import { Country } from './country/country.js';
import { mostTaxCodes } from './country/tax-codes.js';
import { generateCommand } from './generate-command.js';
import { readPeriodRange, type PeriodRange } from './period-range.js';
import { referenceForms, writableKinds, writeRows, type WritableKind } from './write-rows.js';

interface Options {
  readonly enterprises: number;
  readonly periods: PeriodRange;
  readonly seed: number;
  readonly out?: string;
  readonly what: WritableKind;
  readonly json?: true;
  readonly lang: Language;
}

const LARGEST_SEED = 2 ** 32 - 1;

/** The verb `generate`: a synthetic country, into the database or into a file. */
export function addGenerateVerb(
  command: Command,
  context: CommandContext,
  finish: (code: ExitCode) => void,
): void {
  command
    .requiredOption('--enterprises <n>', `how many, up to ${mostTaxCodes}`, whole(1, mostTaxCodes))
    .option(
      '--periods <range>',
      'what is reported for, like 2023-Q1..2025-Q4: each form takes its own periods in it',
      rangeOption,
      rangeOption('2023-Q1..2025-Q4'),
    )
    .option('--seed <s>', 'another number makes another country', whole(0, LARGEST_SEED), 1)
    .option('--out <file>', 'write rows to a file instead, "-" for standard output; .gz is packed')
    .addOption(
      new Option('--what <rows>', 'which rows to write').choices(writableKinds).default('reports'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the findings')
        .choices(['en', 'vi'])
        .default('en'),
    )
    .action(async (options: Options) => finish(await generate(context, options)));
}

async function generate(context: CommandContext, options: Options): Promise<ExitCode> {
  const { enterprises, seed, periods, out, json, lang: language } = options;
  if (out === undefined) {
    const how = { json: json === true, language };
    return generateCommand(context, { enterprises, seed }, periods, how);
  }
  const forms = referenceForms(context.seedsDirectory, periods);
  const start = performance.now();
  const rows = await withProgress(context.errorOutput, (progress) =>
    writeRows(out, options.what, new Country({ enterprises, seed }), forms, progress),
  );
  const seconds = Math.round(performance.now() - start) / 1000;
  // Rows on standard output are nothing's but the reader's.
  if (out === '-') return 0;
  const told = { what: options.what, rows, seconds };
  const text = `${rows} rows of ${options.what} in ${seconds} s.\n`;
  context.output.write(json === true ? `${JSON.stringify(told)}\n` : text);
  return 0;
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`"${text}" is no whole number from ${least} to ${most}.`);
  };
}

function rangeOption(text: string): PeriodRange {
  const range = readPeriodRange(text);
  if (range !== undefined) return range;
  throw new InvalidArgumentError(`"${text}" is no range of periods like 2023-Q1..2025-Q4.`);
}
