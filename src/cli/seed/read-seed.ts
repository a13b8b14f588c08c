import type { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { readCsvFile, type LineSchema } from './read-csv-file.js';
import { readYamlFile, type ReadFile } from './read-yaml-file.js';
import { enterpriseRow, organizationRow } from './register-rows.js';
import { reportRows } from './report-rows.js';
import { reorganizationRows } from './reorganization-rows.js';
import { rowsOfEntries, type SeedContent, type SeedEntry } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';
import type { SeedFile, SeedFileName, SeedFolder } from './seed-folder.js';
import * as shapes from './shapes.js';
import { strayCodes, unitRows } from './unit-rows.js';

/** Reads every file of a folder; all faults of shape in all files are told at once. Absent files say nothing. */
export function readSeed(folder: SeedFolder): Result<SeedContent, SeedFault> {
  const faults: SeedFault[] = [...folder.faults];
  const reader = new FileReader(folder, faults);
  const dimensions = reader.yaml('dimensions.yaml', shapes.dimensionShape);
  const measures = reader.yaml('measures.yaml', shapes.measureShape);
  const indicators = reader.yaml('indicators.yaml', shapes.indicatorShape);
  const forms = reader.yaml('forms.yaml', shapes.formShape);
  const hierarchies = reader.yaml('hierarchies.yaml', shapes.hierarchyShape);
  const units = reader.csv('units.csv', shapes.unitLine);
  const codes = reader.csv('official_codes.csv', shapes.officialCodeLine);
  const enterprises = reader.csv('enterprises.csv', shapes.enterpriseLine);
  const organizations = reader.csv('organizations.csv', shapes.organizationLine);
  const reorganizations = reader.yaml('reorganizations.yaml', shapes.reorganizationShape);
  const placements = reader.csv('placements.csv', shapes.placementLine);
  const duties = reader.yaml('duties.yaml', shapes.dutyShape);
  const targets = reader.yaml('targets.yaml', shapes.targetShape);
  const reports = reader.csv('reports.csv', shapes.reportLine);
  if (faults.length === 0) faults.push(...strayCodes({ units, codes }));
  if (faults.length > 0) return fail(faults);
  const dissolved = organizations.flatMap(({ value: { code, dissolved_on: on }, ...place }) =>
    on === undefined ? [] : [{ ...place, value: { code, on } }],
  );
  return succeed({
    dimensions: asTheyAre(dimensions),
    measures: asTheyAre(measures),
    indicators: asTheyAre(indicators),
    forms: asTheyAre(forms),
    hierarchies: asTheyAre(hierarchies),
    units: unitRows({ units, codes }),
    enterprises: rowsOfEntries(enterprises, enterpriseRow),
    organizations: rowsOfEntries(organizations, organizationRow),
    dissolutions: asTheyAre(dissolved),
    reorganizations: reorganizationRows(reorganizations),
    placements: asTheyAre(placements),
    duties: asTheyAre(duties),
    targets: asTheyAre(targets),
    reports: reportRows(reports),
  });
}

function asTheyAre<T>(entries: readonly SeedEntry<T>[]) {
  return rowsOfEntries(entries, (row) => row);
}

class FileReader {
  constructor(
    private readonly folder: SeedFolder,
    private readonly faults: SeedFault[],
  ) {}

  yaml<T>(name: SeedFileName, schema: z.ZodType<T>): readonly SeedEntry<T>[] {
    return this.read(name, (file) => readYamlFile(file, schema));
  }

  csv<T>(name: SeedFileName, schema: LineSchema<T>): readonly SeedEntry<T>[] {
    return this.read(name, (file) => readCsvFile(file, schema));
  }

  private read<T>(name: SeedFileName, read: (file: SeedFile) => ReadFile<T>): SeedEntry<T>[] {
    return (this.folder.files.get(name) ?? []).flatMap((file) => {
      const { entries, faults } = read(file);
      this.faults.push(...faults);
      return entries.map((entry) => ({ ...entry, file: file.shown }));
    });
  }
}
