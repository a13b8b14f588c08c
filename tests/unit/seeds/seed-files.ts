import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** A name in both languages. */
export interface Names {
  readonly vi: string;
  readonly en: string;
}

/** One dimension of `dimensions.yaml`. */
export interface DimensionRow {
  readonly code: string;
  readonly name: Names;
  readonly description?: Names;
  readonly members: readonly { readonly code: string; readonly name: Names }[];
}

/** One measure of `measures.yaml`. */
export interface MeasureRow {
  readonly code: string;
  readonly name: Names;
  readonly description?: Names;
  readonly kind: string;
  readonly source: string;
  readonly grain: string;
  readonly unit: string;
  readonly direction: string;
  readonly dimensions: readonly string[];
  readonly catalogue?: string;
  readonly documents: readonly string[];
}

/** One indicator of `indicators.yaml`. */
export interface IndicatorRow {
  readonly code: string;
  readonly name: Names;
  readonly description?: Names;
  readonly formula: string;
  readonly unit: string;
  readonly direction: string;
  readonly catalogue?: string;
  readonly documents: readonly string[];
}

/** One form of `forms.yaml`. */
export interface FormRow {
  readonly code: string;
  readonly version: number;
  readonly name: Names;
  readonly grain: string;
  readonly reporterKinds: readonly string[];
  readonly basis: string;
  readonly fields: readonly FormFieldRow[];
  readonly checks?: readonly FormCheckRow[];
}

/** One check of a form. */
export interface FormCheckRow {
  readonly code: string;
  readonly formula: string;
  readonly severity: string;
  readonly message: Names;
  readonly catalogue?: string;
}

/** One field of a form. */
export interface FormFieldRow {
  readonly measure: string;
  readonly required: boolean;
  readonly integer: boolean;
  readonly minimum: number;
  readonly maximum?: number;
  readonly dimensions?: readonly string[];
}

/** A line of a CSV file by the names of its header. */
export type CsvRow = Readonly<Record<string, string>>;

/** The text of a file under `seeds/`. */
export function seedText(path: string): string {
  return readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), 'utf8');
}

function yamlList(name: string): unknown {
  const document = parseYaml(seedText(`reference/${name}.yaml`)) as Record<string, unknown>;
  return document[name];
}

/** The rows of a CSV file of the demo. */
export function demoRows(name: string): CsvRow[] {
  return csvRows(`demo/${name}.csv`);
}

/** The rows of a CSV file of the provinces. */
export function provinceRows(name: string): CsvRow[] {
  return csvRows(`reference/units/${name}.csv`);
}

function csvRows(path: string): CsvRow[] {
  return parseCsv<Record<string, string>>(seedText(path), { columns: true });
}

/** One act of `reorganizations.yaml`, as far as tests look at it. */
export interface ReorganizationEntry {
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly close?: readonly { readonly unit: string }[];
  readonly merge?: readonly {
    readonly into: string;
    readonly predecessors: readonly { readonly unit: string }[];
  }[];
  readonly changeOfficialCode?: readonly { readonly unit: string; readonly code: string }[];
}

/** The acts of a part's `reorganizations.yaml`. */
export function reorganizationsOf(part: 'reference/units' | 'demo'): ReorganizationEntry[] {
  const document = parseYaml(seedText(`${part}/reorganizations.yaml`)) as Record<string, unknown>;
  return document.reorganizations as ReorganizationEntry[];
}

export const dimensions = yamlList('dimensions') as DimensionRow[];
export const measures = yamlList('measures') as MeasureRow[];
export const indicators = yamlList('indicators') as IndicatorRow[];
export const forms = yamlList('forms') as FormRow[];
