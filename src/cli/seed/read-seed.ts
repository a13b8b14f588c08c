import type { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { readCsvFile, type LineSchema } from './read-csv-file.js';
import { readYamlFile, type ReadFile } from './read-yaml-file.js';
import { enterpriseRow, organizationRow } from './register-rows.js';
import { reportRows } from './report-rows.js';
import { rowsOfLines, type SeedContent } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';
import type { SeedFileName, SeedFolder } from './seed-folder.js';
import * as shapes from './shapes.js';
import { strayCodes, unitRows } from './unit-rows.js';

type NamedFile<T> = ReadFile<T> & { readonly file: string };

/** Reads every file of a folder; all faults of shape in all files are told at once. Absent files say nothing. */
export function readSeed(folder: SeedFolder): Result<SeedContent, SeedFault> {
  const faults: SeedFault[] = [...folder.faults];
  const reader = new FileReader(folder, faults);
  const dimensions = reader.yaml('dimensions.yaml', shapes.dimensionShape);
  const measures = reader.yaml('measures.yaml', shapes.measureShape);
  const indicators = reader.yaml('indicators.yaml', shapes.indicatorShape);
  const forms = reader.yaml('forms.yaml', shapes.formShape);
  const units = reader.csv('units.csv', shapes.unitLine);
  const codes = reader.csv('official_codes.csv', shapes.officialCodeLine);
  const enterprises = reader.csv('enterprises.csv', shapes.enterpriseLine);
  const organizations = reader.csv('organizations.csv', shapes.organizationLine);
  const duties = reader.yaml('duties.yaml', shapes.dutyShape);
  const targets = reader.yaml('targets.yaml', shapes.targetShape);
  const reports = reader.csv('reports.csv', shapes.reportLine);
  if (faults.length === 0) faults.push(...strayCodes({ units, codes }));
  if (faults.length > 0) return fail(faults);
  const dissolved = organizations.entries.flatMap(({ line, value: { code, dissolved_on: on } }) =>
    on === undefined ? [] : [{ line, value: { code, on } }],
  );
  return succeed({
    dimensions: asTheyAre(dimensions),
    measures: asTheyAre(measures),
    indicators: asTheyAre(indicators),
    forms: asTheyAre(forms),
    units: unitRows({ units, codes }),
    enterprises: rowsOfLines(enterprises.file, enterprises.entries, enterpriseRow),
    organizations: rowsOfLines(organizations.file, organizations.entries, organizationRow),
    dissolutions: rowsOfLines(organizations.file, dissolved, (row) => row),
    duties: asTheyAre(duties),
    targets: asTheyAre(targets),
    reports: reportRows(reports.file, reports.entries),
  });
}

function asTheyAre<T>({ file, entries }: NamedFile<T>) {
  return rowsOfLines(file, entries, (row) => row);
}

class FileReader {
  constructor(
    private readonly folder: SeedFolder,
    private readonly faults: SeedFault[],
  ) {}

  yaml<T>(name: SeedFileName, schema: z.ZodType<T>): NamedFile<T> {
    const file = this.folder.files.get(name);
    return this.keep(name, file?.shown, file && readYamlFile(file, schema));
  }

  csv<T>(name: SeedFileName, schema: LineSchema<T>): NamedFile<T> {
    const file = this.folder.files.get(name);
    return this.keep(name, file?.shown, file && readCsvFile(file, schema));
  }

  private keep<T>(
    name: string,
    shown = name,
    read: ReadFile<T> = { entries: [], faults: [] },
  ): NamedFile<T> {
    this.faults.push(...read.faults);
    return { file: shown, ...read };
  }
}
