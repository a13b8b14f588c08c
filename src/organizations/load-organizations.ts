import {
  findEnterprisesByTaxCode,
  type KnownEnterprise,
} from '../enterprises/enterprise-lookup.js';
import { groupBy, spanOf } from '../enterprises/history-rows.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { findUnitsByCode, type KnownUnit } from '../units/unit-lookup.js';
import type { Home, OrganizationRecord } from './organization-record.js';

const loadVersions = loadStatement(import.meta.dirname, 'sql/load-versions.sql');
const loadForms = loadStatement(import.meta.dirname, 'sql/load-forms.sql');
const loadCoverage = loadStatement(import.meta.dirname, 'sql/load-coverage.sql');

/** What is currently known of the organizations, by id; those never founded are missing. */
export async function loadOrganizations(
  database: Queryable,
  ids: readonly number[],
): Promise<Map<number, OrganizationRecord>> {
  const versions = await database.run(loadVersions, [ids]);
  const homes = await findHomes(database, versions);
  const formRows = await database.run(loadForms, [ids]);
  const coverageRows = await database.run(loadCoverage, [ids]);
  const forms = groupBy(formRows, 'organization_id', (row) => ({
    ...spanOf(row),
    partyFormId: number(row, 'party_form_id'),
  }));
  const coverage = groupBy(coverageRows, 'organization_id', (row) => ({
    ...spanOf(row),
    enterpriseId: number(row, 'enterprise_id'),
  }));
  return new Map(
    versions.map((row) => {
      const id = number(row, 'organization_id');
      const home = homeOf(row, homes);
      return [
        id,
        { ...lifeOf(row), home, forms: forms.get(id) ?? [], coverage: coverage.get(id) ?? [] },
      ];
    }),
  );
}

interface Homes {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly enterprises: ReadonlyMap<string, KnownEnterprise>;
}

async function findHomes(database: Queryable, rows: readonly Row[]): Promise<Homes> {
  const named = (column: string): string[] =>
    rows.flatMap((row) => optionalText(row, column) ?? []);
  return {
    units: await findUnitsByCode(database, named('unit')),
    enterprises: await findEnterprisesByTaxCode(database, named('tax_code')),
  };
}

function homeOf(row: Row, { units, enterprises }: Homes): Home {
  const unit = units.get(optionalText(row, 'unit') ?? '');
  if (unit !== undefined) return { unit };
  const enterprise = enterprises.get(optionalText(row, 'tax_code') ?? '');
  if (enterprise !== undefined) return { enterprise };
  throw new TypeError(`organization ${number(row, 'organization_id')} has no home`);
}

function lifeOf(row: Row): Omit<OrganizationRecord, 'home' | 'forms' | 'coverage'> {
  return {
    kind: { id: number(row, 'kind_id'), code: text(row, 'kind') },
    name: text(row, 'name'),
    foundedOn: day(row, 'founded_on'),
    dissolvedOn: optionalDay(row, 'dissolved_on'),
  };
}
