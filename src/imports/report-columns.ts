import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Measure } from '../measures/catalogue.js';
import type { ReporterReference, ReportRow, ReportValue } from '../submissions/report.js';
import type { CsvColumns, OpenColumns, ReadField } from './csv-columns.js';

/** A report while its row is read. */
export interface ReportDraft {
  form: string;
  period: string;
  note?: string;
  replaces?: number;
  reporter: { -readonly [K in keyof ReporterReference]: ReporterReference[K] };
  scheme?: string;
  values: ReportValue[];
}

/** An empty one. */
export function draftReport(): ReportDraft {
  return { form: '', period: '', reporter: {}, values: [] };
}

/** The report of a draft. */
export function reportOf({ scheme, reporter, ...rest }: ReportDraft): ReportRow {
  const { officialUnit } = reporter;
  if (scheme === undefined && officialUnit === undefined) return { ...rest, reporter };
  const official = { scheme: scheme ?? '', code: officialUnit?.code ?? '' };
  return { ...rest, reporter: { ...reporter, officialUnit: official } };
}

const known = new Map<string, ReadField<ReportDraft>>([
  ['form', (draft, text) => void (draft.form = text)],
  ['period', (draft, text) => void (draft.period = text)],
  ['unit', ({ reporter }, text) => void (reporter.unit = text)],
  ['official_scheme', (draft, text) => void (draft.scheme = text)],
  ['official_code', ({ reporter }, code) => void (reporter.officialUnit = { scheme: '', code })],
  ['enterprise', ({ reporter }, text) => void (reporter.enterprise = text)],
  ['organization', ({ reporter }, text) => void (reporter.organization = text)],
  ['note', (draft, text) => void (draft.note = text)],
  [
    'replaces',
    (draft, text) => {
      if (!/^\d{1,9}$/.test(text)) return 'the number of a revision';
      draft.replaces = Number(text);
      return undefined;
    },
  ],
]);

const NAME = /^([^[\]]*)(?:\[([^=[\]]*)=([^[\]]*)\])?$/;

/** The columns of reports: who, what and when, then one for each number, such as `workers` or `workers[ownership=FOREIGN]`. */
export function reportColumns(catalogue: Catalogue): CsvColumns<ReportDraft> {
  const open: OpenColumns<ReportDraft> = {
    told: '<measure>, <measure>[<dimension>=<MEMBER>]',
    find: (name) => findValue(name, catalogue),
    names: () => reported(catalogue),
  };
  const required = [['form'], ['period'], ['unit', 'official_code', 'enterprise', 'organization']];
  return { known, required, open };
}

function findValue(
  name: string,
  catalogue: Catalogue,
): ReturnType<OpenColumns<ReportDraft>['find']> {
  const [, code = '', dimension, member] = NAME.exec(name) ?? [];
  const part = dimension === undefined ? '' : `[${dimension}=${member}]`;
  const measure = catalogue.measures.get(code);
  if (measure === undefined) {
    const close = part === '' ? undefined : nearest(code, reported(catalogue));
    return close === undefined ? {} : { suggestion: `${close}${part}` };
  }
  if (dimension === undefined || member === undefined) return { read: readValue(measure.code) };
  if (catalogue.member(dimension, member) !== undefined) {
    return { read: readValue(measure.code, { dimension, code: member }) };
  }
  const suggestion = nearest(name, partsOf(measure));
  return suggestion === undefined ? {} : { suggestion };
}

function* reported({ measures }: Catalogue): Generator<string> {
  for (const { code, source } of measures.values()) if (source === 'REPORTED') yield code;
}

function partsOf({ code, dimensions }: Measure): string[] {
  return dimensions.flatMap((dimension) =>
    dimension.members.map((member) => `${code}[${dimension.code}=${member.code}]`),
  );
}

const AMOUNT = /^-?\d+(\.\d+)?$/;

function readValue(measure: string, member?: ReportValue['member']): ReadField<ReportDraft> {
  return ({ values }, text) => {
    if (!AMOUNT.test(text)) return 'a number in digits';
    const value = Number(text);
    values.push(member === undefined ? { measure, value } : { measure, member, value });
    return undefined;
  };
}
