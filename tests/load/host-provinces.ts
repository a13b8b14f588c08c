import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** A province of the seeds, as it was opened. */
export interface HostProvince {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly openedOn: string;
}

interface Act {
  readonly merge?: readonly {
    readonly into: string;
    readonly predecessors: readonly { readonly unit: string }[];
  }[];
}

const folder = join(import.meta.dirname, '../../seeds/reference/units');
/** The zones of the demo are there. */
const taken = 'dong_nai';

/** The 33 provinces of today beside the one with the zones of the demo: the synthetic country stands below them. */
export const hostProvinces: readonly HostProvince[] = readProvinces().filter(
  ({ code }) => code !== taken,
);

/** The 34 provinces of today. */
export function readProvinces(): HostProvince[] {
  const { reorganizations } = parseYaml(
    readFileSync(join(folder, 'reorganizations.yaml'), 'utf8'),
  ) as { reorganizations: readonly Act[] };
  const merges = reorganizations.flatMap(({ merge = [] }) => merge);
  const ended = new Set(merges.flatMap(({ predecessors }) => predecessors.map(({ unit }) => unit)));
  const rows = parseCsv<Record<string, string>>(readFileSync(join(folder, 'units.csv'), 'utf8'), {
    columns: true,
  });
  return rows
    .filter(({ kind, code = '' }) => kind === 'PROVINCE' && !ended.has(code))
    .map(({ code = '', name_vi: nameVi = '', name_en: nameEn = '', opened_on: openedOn = '' }) => {
      return { code, nameVi, nameEn, openedOn };
    });
}
