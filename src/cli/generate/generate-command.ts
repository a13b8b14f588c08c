import type { DomainError } from '../../kernel/domain-error.js';
import { enterprisesTarget, organizationsTarget } from '../../imports/import-registers.js';
import { reportsTarget } from '../../imports/import-reports.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import type { CommandServices } from '../command-services.js';
import { withProgress, type Progress } from '../progress.js';
import type { Language } from '../seed/seed-fault.js';
import { table } from '../table.js';
import {
  enterpriseBatches,
  organizationBatches,
  reportBatches,
  type FormPeriods,
} from './batches.js';
import { Country, type CountrySize } from './country/country.js';
import { Folding } from './folding.js';
import { generatorOf } from './generated-by.js';
import { tellPeriods, type PeriodRange } from './period-range.js';
import { prepareDatabase } from './prepare-database.js';
import { takeBatches } from './take-batches.js';
import { Tally, type KindTold } from './tally.js';

/** How the outcome is told. */
export interface GenerateOptions {
  readonly json: boolean;
  readonly language: Language;
}

interface Outcome {
  readonly forms: readonly FormPeriods[];
  readonly kinds: readonly KindTold[];
  readonly errors: readonly DomainError[];
}

const FAULTS_TOLD = 20;

/** Generates a country into the database; what is there of it already is left as it is. */
export async function generateCommand(
  context: CommandContext,
  size: CountrySize,
  range: PeriodRange,
  options: GenerateOptions,
): Promise<ExitCode> {
  const outcome = await context.withServices('any', (services) =>
    withProgress(context.errorOutput, (progress) =>
      generate(context, services, new Country(size), range, progress),
    ),
  );
  context.output.write(
    options.json ? `${JSON.stringify(plain(outcome))}\n` : inWords(outcome, options.language),
  );
  return outcome.errors.length > 0 ? 1 : 0;
}

async function generate(
  context: CommandContext,
  services: CommandServices,
  country: Country,
  range: PeriodRange,
  progress: Progress,
): Promise<Outcome> {
  const prepared = await prepareDatabase(context, services, country, range, progress);
  if ('errors' in prepared) return { forms: [], kinds: [], errors: prepared.errors };
  const { forms } = prepared;
  const enterprises = enterpriseBatches(country);
  const organizations = organizationBatches(country);
  const reports = reportBatches(country, forms);
  const all = [enterprises, organizations, ...reports];
  const batches = all.reduce((sum, step) => sum + step.batches, 0);
  const tally = new Tally(batches, progress);
  const folding = new Folding(services);
  const taking = { services, tally, folding, principal: generatorOf(country.size) };
  const errors = [
    ...(await takeBatches(taking, enterprises, enterprisesTarget)),
    ...(await takeBatches(taking, organizations, organizationsTarget)),
  ];
  for (const step of reports) errors.push(...(await takeBatches(taking, step, reportsTarget)));
  progress.tell('folding');
  await folding.foldNow();
  return { forms, kinds: tally.told(), errors };
}

function plain({ forms, kinds, errors }: Outcome): object {
  const told = forms.map(({ form, periods }) => ({
    form: form.code,
    periods: periods.map(({ code }) => code),
  }));
  return { forms: told, rows: kinds, faults: errors.slice(0, FAULTS_TOLD) };
}

function inWords({ forms, kinds, errors }: Outcome, language: Language): string {
  const rows = kinds.map((one) => [
    ...[one.what, one.created, one.updated, one.unchanged, one.rejected],
    ...[one.seconds, one.rowsPerSecond],
  ]);
  const heading = ['', 'created', 'updated', 'unchanged', 'rejected', 's', 'rows/s'];
  const periods = forms.map((one) => `${tellPeriods(one)}\n`).join('');
  const faults = errors
    .slice(0, FAULTS_TOLD)
    .map(
      ({ code, messageEn, messageVi }) => `${code}: ${language === 'vi' ? messageVi : messageEn}\n`,
    );
  return `${periods}${rows.length === 0 ? '' : table([heading, ...rows])}${faults.join('')}`;
}
