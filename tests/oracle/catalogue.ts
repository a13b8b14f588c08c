import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Grain } from './calendar.js';

// The definitions are data (seeds/reference): the oracle reads the same files as the product, with its own few lines.

export interface Measure {
  readonly code: string;
  readonly kind: 'FLOW' | 'STOCK';
  readonly source: 'REPORTED' | 'REGISTER' | 'SYSTEM';
  readonly grain: Grain;
  readonly dimensions: readonly string[];
}
export interface Field {
  readonly measure: string;
  readonly required: boolean;
  readonly maximum?: number;
  readonly dimensions?: readonly string[];
}
export interface Form {
  readonly code: string;
  readonly grain: Grain;
  readonly reporterKinds: readonly string[];
  readonly basis: 'DETAIL' | 'SUMMARY';
  readonly fields: readonly Field[];
}
/** One side of a ratio, or a whole formula: a measure, perhaps only some members of it. */
export interface FormulaPart {
  readonly measure: string;
  readonly slices: readonly Constraint[];
}
export interface Constraint {
  readonly dimension: string;
  readonly members: readonly string[];
}
/** `numerator / denominator * factor`; without a denominator the numerator itself. */
export interface Indicator {
  readonly code: string;
  readonly numerator: FormulaPart;
  readonly denominator?: FormulaPart;
  readonly factor: number;
}
export interface Catalogue {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly forms: ReadonlyMap<string, Form>;
  /** With UNKNOWN and NOT_APPLICABLE. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

interface IndicatorRow {
  readonly code: string;
  readonly formula: string;
  readonly unit: string;
}
interface DimensionRow {
  readonly code: string;
  readonly members: readonly { readonly code: string }[];
}

/**
 * Reads seeds/reference below the working directory. Left out: what the system counts of reports, and statements of whole
 * subtrees, which never add up.
 */
export function readCatalogue(directory = 'seeds/reference'): Catalogue {
  const rows = <T>(name: string): T[] => {
    const content = parse(readFileSync(`${directory}/${name}.yaml`, 'utf8')) as Record<string, T[]>;
    return content[name] ?? [];
  };
  const byCode = <T extends { code: string }>(list: T[]): Map<string, T> =>
    new Map(list.map((each) => [each.code, each]));
  const members = rows<DimensionRow>('dimensions').map((dimension): [string, string[]] => [
    dimension.code,
    ['UNKNOWN', 'NOT_APPLICABLE', ...dimension.members.map(({ code }) => code)],
  ]);
  const indicators = rows<IndicatorRow>('indicators').filter(
    ({ formula }) => !/\breports_/.test(formula),
  );
  return {
    measures: byCode(rows<Measure>('measures').filter(({ source }) => source !== 'SYSTEM')),
    indicators: byCode(indicators.map(indicatorOf)),
    forms: byCode(rows<Form>('forms').filter(({ basis }) => basis === 'DETAIL')),
    members: new Map(members),
  };
}

const FACTORS: Record<string, number> = { PERCENT: 100, PER_MILLE: 1000 };

function indicatorOf({ code, formula, unit }: IndicatorRow): Indicator {
  const [top, bottom, ...rest] = formula.split('/');
  if (rest.length > 0) throw new Error(`the oracle does not read ${formula}`);
  const numerator = partOf(top!);
  const factor = FACTORS[unit] ?? 1;
  return bottom === undefined
    ? { code, numerator, factor }
    : { code, numerator, denominator: partOf(bottom), factor };
}

/** 'workers' or 'workers[ownership=FOREIGN]'. */
function partOf(text: string): FormulaPart {
  const match = /^\s*([a-z_]+)(?:\[([a-z_]+)=([A-Z_|]+)\])?\s*$/.exec(text);
  if (match === null) throw new Error(`the oracle does not read ${text}`);
  const [, measure, dimension, members] = match;
  const slices = dimension === undefined ? [] : [{ dimension, members: members!.split('|') }];
  return { measure: measure!, slices };
}
