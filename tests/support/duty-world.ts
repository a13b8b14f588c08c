import { systemPrincipal } from '../../src/access/principal.js';
import type { Application } from '../../src/app/application.js';
import { contributionSources } from '../../src/app/sources.js';
import { verifyCube } from '../../src/cube/verify.js';
import { advanceDuties } from '../../src/forms/duties/advance-duties.js';
import { defineDueRules } from '../../src/forms/duties/define-due-rules.js';
import type { DueRuleRow } from '../../src/forms/duties/due-rule.js';
import { observe } from '../../src/indicators/observe.js';
import { keepsBatch, type BatchResult, type ErrorPolicy } from '../../src/kernel/batch.js';
import { today } from '../../src/kernel/clock.js';
import { parsePeriod } from '../../src/kernel/period.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';

/** The six measures in their order: expected, received, on time, late, accepted, unexpected. */
export const counted = [
  'reports_expected',
  'reports_received',
  'reports_on_time',
  'reports_late',
  'reports_accepted',
  'reports_unexpected',
] as const;

/** States due rules; the batch is kept when its policy says so. */
export function stateRules(
  application: Application,
  rows: readonly DueRuleRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  return application.database.write(
    { principal: 'test', action: 'defineDueRules' },
    (tx) => defineDueRules(tx, application.writeContext(), rows, errorPolicy),
    (batch) => keepsBatch(batch, { errorPolicy, dryRun: false }),
  );
}

/** The same, which must be taken. */
export async function mustState(
  application: Application,
  rows: readonly DueRuleRow[],
): Promise<BatchResult> {
  const batch = await stateRules(application, rows);
  const errors = batch.results.flatMap((row) => row.errors);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  await application.refreshDefinitions();
  return batch;
}

/** What the server does when a year begins. */
export function beginYear(application: Application): Promise<boolean> {
  return advanceDuties(application.database, today(application.clock));
}

/** The six counts below a unit for a form and a native period, in the order of `counted`. */
export async function counts(
  application: Application,
  unit: string,
  form: string,
  period: string,
): Promise<number[]> {
  const { catalogue, forms, database, clock } = application;
  const node = (await findUnitsByCode(database, [unit])).get(unit)?.id;
  const slice = forms.current().forms.get(form)?.memberId;
  const key = parsePeriod(period)?.key;
  if (node === undefined || slice === undefined || key === undefined) {
    throw new Error(`nothing to count: ${unit} ${form} ${period}`);
  }
  const cells = counted.map((code) => {
    const measure = catalogue.current().measures.get(code)?.id ?? 0;
    return { node, measure, slice, lowest: key, highest: key, opening: false };
  });
  const { scope } = systemPrincipal;
  const question = { cells, crosses: [], today: today(clock) };
  const reading = await application.readSums(scope, database, question);
  return reading.cells.map(({ provisional, final }, index) => {
    if (provisional !== final) throw new Error(`${counted[index]} differs between the stages`);
    return provisional;
  });
}

/** How many figures of the cube differ from the records. */
export async function differences(application: Application): Promise<object[]> {
  return verifyCube(application.database, contributionSources);
}

/** The percentage of a rate for a form, as everybody is told it. */
export async function rate(
  application: Application,
  [unit, metric, form, period]: readonly [string, string, string, string],
): Promise<number | string> {
  const found = (await findUnitsByCode(application.database, [unit])).get(unit);
  if (found === undefined) throw new Error(`no unit ${unit}`);
  const request = { unit: found.id, metric, period, form, by: [], where: [] };
  const { observations } = await observe(
    systemPrincipal.scope,
    application,
    [{ ...request, stage: 'PROVISIONAL' }],
    today(application.clock),
  );
  const [answer] = observations;
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  const [figure] = answer.value.figures;
  return figure?.value ?? figure?.reason ?? 'nothing';
}
