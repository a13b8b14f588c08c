import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { country, unit, type NationalShape, type NationalUnit } from './national-shape.js';

type Row = Readonly<Record<string, string>>;

/**
 * The real country out of the files of a folder: old_provinces_63.csv, old_districts_2025-03-01.csv, old_communes_2025-03-01.csv,
 * communes_3321.csv, mapping_province_63_to_34.csv, mapping_commune_old_to_new.csv, enterprises_2022_by_province_63.csv. A province
 * keeps its code where the mapping carries it over; all communes are new ones.
 */
export function realShape(folder: string): NationalShape {
  const read = (name: string): Row[] =>
    parse(readFileSync(join(folder, name)), { columns: true, bom: true });
  const provinces = read('old_provinces_63.csv');
  const districts = read('old_districts_2025-03-01.csv');
  const communes = read('old_communes_2025-03-01.csv');
  const mapping = read('mapping_commune_old_to_new.csv');
  const ofDistrict = new Set(districts.map(of('code')));
  const successors = Map.groupBy(mapping, (row) => codeOfOld(row, ofDistrict));
  const passed = [...successors].map(([code, rows]) => ({
    code,
    into: rows.map((row) => `n${row.new_code}`),
  }));
  return {
    before: [
      country,
      ...provinces.map((row) => named(row, `p${row.code}`, 'PROVINCE', 'vn')),
      ...districts.map((row) => named(row, `d${row.code}`, 'DISTRICT', `p${row.province_code}`)),
      ...communes.map((row) => named(row, `c${row.code}`, 'COMMUNE', `d${row.district_code}`)),
    ],
    opened: read('communes_3321.csv').map((row) =>
      named(row, `n${row.code}`, 'COMMUNE', provinceAfter(row.province_code ?? '')),
    ),
    merged: [
      ...mergedProvinces(read('mapping_province_63_to_34.csv')),
      ...passed.flatMap(({ code, into: [only, ...others] }) =>
        only === undefined || others.length > 0 ? [] : [{ from: code, into: only }],
      ),
    ],
    split: passed
      .filter(({ into }) => into.length > 1)
      .map(({ code, into }) => ({ unit: code, into })),
    abolished: districts.map((row) => `d${row.code}`).filter((code) => !successors.has(code)),
    weights: weightsOf(communes, read('enterprises_2022_by_province_63.csv')),
  };
}

const of =
  (column: string) =>
  (row: Row): string =>
    row[column] ?? '';

/** Provinces that carry their code over go on under it. */
const provinceAfter = (code: string): string => `p${code}`;

function named(row: Row, code: string, kind: NationalUnit['kind'], parent: string): NationalUnit {
  return unit(code, kind, row.full_name ?? row.name ?? code, row.name_en ?? code, parent);
}

/** Island districts had no communes: they pass to a commune themselves. */
function codeOfOld({ old_code: code = '' }: Row, districts: ReadonlySet<string>): string {
  return districts.has(code) ? `d${code}` : `c${code}`;
}

function mergedProvinces(rows: readonly Row[]): NationalShape['merged'] {
  return rows
    .filter((row) => row.old_code !== row.new_code)
    .map((row) => ({ from: `p${row.old_code}`, into: provinceAfter(row.new_code ?? '') }));
}

/** The enterprises of a province, spread over its communes. */
function weightsOf(communes: readonly Row[], enterprises: readonly Row[]): Map<string, number> {
  const byProvince = Map.groupBy(communes, of('province_code'));
  return new Map(
    enterprises.flatMap((row) => {
      const ofProvince = byProvince.get(row.old_province_code ?? '') ?? [];
      const each = Number(row.active_31_12_2022) / ofProvince.length;
      return ofProvince.map((commune): [string, number] => [`c${commune.code}`, each]);
    }),
  );
}
