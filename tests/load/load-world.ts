import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GraphqlClient, sendAll } from './graphql-client.js';
import {
  addedFields,
  worldEnterprises,
  worldOrganizations,
  worldReports,
  worldUnits,
  type WorldEnterprise,
  type WorldSize,
} from './world.js';

/** Reports of one request, and the requests under way at once: what the issue asks to measure. */
export const reportsPerPush = 100;
export const pushClients = 4;
const rowsPerBatch = 1000;

/** Defines the form, opens the units and registers enterprises and unions through the mutations. */
export async function loadRegisters(url: string, size: WorldSize): Promise<WorldEnterprise[]> {
  await defineForm(url);
  const units = worldUnits(size);
  await sendAll(url, 1, 'reorganizeUnits', [{ open: units, legalBasis: 'tests/load' }]);
  const enterprises = worldEnterprises(size);
  const registered = chunks(enterprises, rowsPerBatch).map((rows) => ({ enterprises: rows }));
  await sendAll(url, 1, 'registerEnterprises', registered);
  const organizations = worldOrganizations(enterprises);
  const founded = chunks(organizations, rowsPerBatch).map((rows) => ({ organizations: rows }));
  await sendAll(url, 1, 'registerOrganizations', founded);
  return enterprises;
}

async function defineForm(url: string): Promise<void> {
  const client = await GraphqlClient.open(url);
  await client.define('defineForm', worldForm());
  client.close();
}

interface SeedForm {
  readonly code: string;
  readonly version: number;
  readonly name: { readonly vi: string; readonly en: string };
  readonly fields: readonly object[];
  readonly checks: readonly { readonly message: { readonly vi: string; readonly en: string } }[];
}

/** The next version of the demo's form of enterprises: the same fields and checks, and two fields more. */
function worldForm(): object {
  const file = join(import.meta.dirname, '../../seeds/reference/forms.yaml');
  const { forms } = parse(readFileSync(file, 'utf8')) as { forms: SeedForm[] };
  const { name, ...form } = forms.find(({ code }) => code === 'enterprise_half_year')!;
  return {
    ...form,
    nameVi: name.vi,
    nameEn: name.en,
    version: form.version + 1,
    fields: [...form.fields, ...addedFields.map((measure) => ({ measure, minimum: 0 }))],
    checks: form.checks.map(({ message: { vi, en }, ...check }) => ({
      ...check,
      messageVi: vi,
      messageEn: en,
    })),
  };
}

/** Pushes every report of the world; tells how many and in what time. */
export async function pushWorld(
  url: string,
  size: WorldSize,
  enterprises: readonly WorldEnterprise[],
): Promise<{ reports: number; seconds: number }> {
  const reports = worldReports(size, enterprises).map(({ enterprise, ...report }) => ({
    ...report,
    reporter: { enterprise },
  }));
  const inputs = chunks(reports, reportsPerPush).map((batch, index) => ({
    idempotencyKey: `load-${index}`,
    reports: batch,
  }));
  const seconds = await sendAll(url, pushClients, 'submitReports', inputs);
  return { reports: reports.length, seconds };
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
