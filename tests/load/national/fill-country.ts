import type { IsoDate } from '../../../src/kernel/date.js';
import type { NationalParts } from './national-parts.js';
import type { NationalShape } from './national-shape.js';
import { carryOut, openingRow, type SplitEnterprise } from './reform.js';

/** Half-years that every enterprise reported, by their keys. */
const reported = [202331, 202332, 202431, 202432];
const rowsPerStatement = 20_000;

/** Enterprises report twice a year, communes once. */
const rules = [
  {
    code: 'load_enterprises',
    form: 'enterprise_half_year',
    reporterKind: 'ENTERPRISE',
    from: '2023-01-01',
    daysAfter: 15,
  },
  {
    code: 'load_communes',
    form: 'unit_year',
    reporterKind: 'UNIT',
    unitKinds: ['COMMUNE'],
    from: '2023-01-01',
    daysAfter: 15,
  },
];

/**
 * Fills an empty database that has the reference data with a country: units and due rules by the product's acts, enterprises,
 * unions and reports by set-based SQL, the cube by `rebuild`. Returns the enterprises of the units that the reform splits.
 */
export async function fillCountry(
  parts: NationalParts,
  shape: NationalShape,
  enterprises: number,
  today: IsoDate,
): Promise<SplitEnterprise[]> {
  const { database } = parts.application;
  await database.write({ principal: 'load', action: 'define' }, (tx) =>
    parts.defineDueRules(tx, parts.application.writeContext(), rules),
  );
  await carryOut(parts, openingRow(shape));
  await parts.application.refreshDefinitions();
  const homes = homesOf(shape, enterprises);
  await register(parts, homes);
  await report(parts);
  await database.run(parts.loadStatement(import.meta.dirname, 'sql/analyze.sql'));
  await parts.rebuildCube(database, parts.sources, today);
  const split = new Set(shape.split.map(({ unit }) => unit));
  return homes.filter(({ unit }) => split.has(unit));
}

async function register(
  { application, loadStatement }: NationalParts,
  homes: readonly SplitEnterprise[],
): Promise<void> {
  const statement = loadStatement(import.meta.dirname, 'sql/fill-enterprises.sql');
  await application.database.write({ principal: 'load', action: 'register' }, async (tx) => {
    for (let from = 0; from < homes.length; from += rowsPerStatement) {
      const some = homes.slice(from, from + rowsPerStatement);
      const columns = [some.map(({ taxCode }) => taxCode), some.map(({ unit }) => unit)];
      await tx.run(statement, [...columns, await tx.revision()]);
    }
  });
}

async function report({ application, loadStatement }: NationalParts): Promise<void> {
  const statement = loadStatement(import.meta.dirname, 'sql/fill-reports.sql');
  const openYear = loadStatement(import.meta.dirname, 'sql/open-year.sql');
  for (const period of reported) {
    await application.database.run(openYear, [period]);
    await application.database.write({ principal: 'load', action: 'report' }, async (tx) => {
      await tx.run(statement, [period, await tx.revision()]);
    });
  }
}

/** So many enterprises, spread over the units by their weights; the same ones on every run. */
export function homesOf({ weights }: NationalShape, count: number): SplitEnterprise[] {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const codes = taxCodes();
  let before = 0;
  return [...weights].flatMap(([unit, weight]) => {
    const from = Math.round((before / total) * count);
    before += weight;
    const to = Math.round((before / total) * count);
    return Array.from({ length: to - from }, () => ({ taxCode: codes.next().value, unit }));
  });
}

/** Tax codes with a right check digit in a range that belongs to no province (domain 5.1). */
function* taxCodes(): Generator<string, never> {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (let serial = 970_000_001; ; serial += 1) {
    const digits = Array.from(String(serial), Number);
    const sum = digits.reduce((all, digit, place) => all + digit * (weights[place] ?? 0), 0);
    const check = 10 - (sum % 11);
    if (check < 10) yield `${serial}${check}`;
  }
}
