import { defineDueRules } from '../../forms/duties/define-due-rules.js';
import type { BatchResult } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { writeExclusively } from '../../measures/write-exclusively.js';
import { flag, number, texts } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { openUnits } from '../../units/open-units.js';
import type { CommandContext } from '../command-context.js';
import type { CommandServices } from '../command-services.js';
import type { Progress } from '../progress.js';
import { loadSeed } from '../seed/load-seed.js';
import { readSeed } from '../seed/read-seed.js';
import { readSeedFolder } from '../seed/seed-folder.js';
import { seedPrincipals } from '../seed/seed-state.js';
import type { FormPeriods } from './batches.js';
import { daysUntilDue } from './country/arrivals.js';
import type { Country } from './country/country.js';
import { provinceFigures } from './country/province-figures.js';
import * as errors from './errors.js';
import { generatedBy, generatorOf } from './generated-by.js';
import { formsOver, type PeriodRange } from './period-range.js';

const generatedBefore = loadStatement(import.meta.dirname, 'sql/generated-before.sql');

/** What has to be there before the first enterprise is; or why it cannot be. */
export type Prepared =
  { readonly forms: readonly FormPeriods[] } | { readonly errors: readonly DomainError[] };

/**
 * Sees to it that the country can be generated: loads the reference where there are no provinces yet, opens communes and zones, and
 * lets enterprises owe their reports where the register is empty. What is there already stays as it is.
 */
export async function prepareDatabase(
  context: Pick<CommandContext, 'seedsDirectory'>,
  services: CommandServices,
  country: Country,
  range: PeriodRange,
  progress: Progress,
): Promise<Prepared> {
  const { name } = generatorOf(country.size);
  const codes = provinceFigures.map(({ code }) => code);
  const [found] = await services.database.run(generatedBefore, [generatedBy, codes]);
  if (found === undefined) throw new Error('the state of the database was not told');
  const other = texts(found, 'principals').find((one) => one !== name);
  if (other !== undefined) return { errors: [errors.generatedOtherwise(name, other)] };
  if (number(found, 'provinces') < codes.length) {
    progress.tell('loading the reference');
    const faults = await loadReference(context, services);
    if (faults.length > 0) return { errors: faults };
  }
  const forms = formsOver(services.writeContext().forms.values(), range);
  if (forms.length === 0) return { errors: [errors.nothingToReport(range.text)] };
  progress.tell(`opening ${country.places.units.length} units`);
  const opened = await openPlaces(services, country);
  if (opened.rejected > 0) return { errors: errorsOf(opened) };
  if (!flag(found, 'has_no_enterprise')) return { forms };
  const owed = await letThemOwe(services, country, forms);
  return owed.rejected > 0 ? { errors: errorsOf(owed) } : { forms };
}

async function loadReference(
  { seedsDirectory }: Pick<CommandContext, 'seedsDirectory'>,
  services: CommandServices,
): Promise<readonly DomainError[]> {
  const { reference: principal } = seedPrincipals;
  const read = readSeed(readSeedFolder(seedsDirectory, ['reference', 'reference/units']));
  if (!read.ok) return read.errors.map(({ error }) => error);
  const { faults } = await loadSeed(services, read.value, { principal });
  return faults.map(({ error }) => error);
}

function openPlaces(services: CommandServices, { size, places }: Country): Promise<BatchResult> {
  const change = { principal: generatorOf(size).name, action: 'openUnits' };
  return writeExclusively(
    services,
    change,
    (tx, context) => openUnits(tx, context, places.units),
    ({ created, rejected }) => created > 0 && rejected === 0,
  );
}

/** One due rule for each form of enterprises. There is no enterprise yet: nobody else comes to owe anything by it. */
function letThemOwe(
  services: CommandServices,
  { size }: Country,
  forms: readonly FormPeriods[],
): Promise<BatchResult> {
  const rows = forms
    .filter(({ reporterKind }) => reporterKind === 'ENTERPRISE')
    .map(({ form, periods }) => ({
      code: `generated_${form.code}`,
      form: form.code,
      reporterKind: 'ENTERPRISE',
      from: periods[0]?.firstDay ?? '',
      daysAfter: daysUntilDue,
    }));
  return writeExclusively(
    services,
    { principal: generatorOf(size).name, action: 'defineDueRules' },
    (tx, context) => defineDueRules(tx, context, rows),
    ({ created, updated, rejected }) => created + updated > 0 && rejected === 0,
  );
}

function errorsOf({ results }: BatchResult): readonly DomainError[] {
  return results.flatMap(({ errors: found }) => found);
}
