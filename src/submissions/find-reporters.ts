import { readTaxCode } from '../enterprises/tax-code.js';
import type { IsoDate } from '../kernel/date.js';
import type { ReporterKind } from '../forms/form.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { CheckedReport } from './report.js';

const findReporters = loadStatement(import.meta.dirname, 'sql/find-reporters.sql');
const findOfficialUnits = loadStatement(import.meta.dirname, 'sql/find-official-units.sql');

/** A reporter of the registers with the span in which it exists. */
export interface KnownReporter {
  readonly id: number;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
}

/** The key under which a report's reporter is looked up: kind and natural key. */
export type ReporterKeys = ReadonlyMap<
  number,
  {
    readonly kind: ReporterKind;
    readonly key: string;
    /** As the report names it: the official code where that was stated. */
    readonly stated: string;
  }
>;

/** Names each report's reporter by its natural key; official codes mean the unit that had them when the period ended. */
export async function nameReporters(
  database: Queryable,
  reports: readonly CheckedReport[],
): Promise<ReporterKeys> {
  const official = reports.filter(
    ({ reporter: { officialUnit } }) =>
      officialUnit !== undefined && isAskable(`${officialUnit.scheme}${officialUnit.code}`),
  );
  const rows =
    official.length === 0
      ? []
      : await database.run(findOfficialUnits, [
          official.map(({ reporter }) => reporter.officialUnit?.scheme),
          official.map(({ reporter }) => reporter.officialUnit?.code),
          official.map(({ period }) => period.lastDay),
        ]);
  const units = new Map(
    rows.map((row) => [official[number(row, 'ordinal') - 1]?.row, text(row, 'code')]),
  );
  return new Map(
    reports.map(({ row, reporterKind: kind, reporter }) => {
      const { unit, enterprise, organization, officialUnit } = reporter;
      const taxCode =
        enterprise === undefined ? undefined : (readTaxCode(enterprise).taxCode ?? enterprise);
      const stated =
        unit ?? taxCode ?? organization ?? `${officialUnit?.scheme}:${officialUnit?.code}`;
      return [row, { kind, key: units.get(row) ?? stated, stated }];
    }),
  );
}

/** The named reporters that exist in their registers, by `KIND key`. */
export async function readReporters(
  database: Queryable,
  keys: ReporterKeys,
): Promise<Map<string, KnownReporter>> {
  const of = (kind: ReporterKind): string[] => [
    ...new Set(
      [...keys.values()]
        .filter((named) => named.kind === kind && isAskable(named.key))
        .map(({ key }) => key),
    ),
  ];
  const rows = await database.run(findReporters, [
    of('UNIT'),
    of('ENTERPRISE'),
    of('ORGANIZATION'),
  ]);
  return new Map(
    rows.map((row) => [
      `${text(row, 'kind')} ${text(row, 'key')}`,
      {
        id: number(row, 'id'),
        openedOn: day(row, 'opened_on'),
        closedOn: optionalDay(row, 'closed_on'),
      },
    ]),
  );
}

/** The database takes no text with NUL; nobody in the registers is called so. */
function isAskable(text: string): boolean {
  return !text.includes('\0');
}
