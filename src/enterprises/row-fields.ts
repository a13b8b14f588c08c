import { parseDate, type IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import { cleanText } from '../kernel/text.js';
import type { Catalogue, Member } from '../measures/catalogue.js';
import { invalidDate, invalidName } from '../units/errors.js';
import * as errors from './errors.js';
import { readTaxCode } from './tax-code.js';

type Given = string | null | undefined;

const longestName = 300;

/** Reads a day; undefined when it is absent or, with a finding, no day. */
export function dateField(
  text: Given,
  field: string | readonly (string | number)[],
  findings: Findings,
): IsoDate | undefined {
  if (text === undefined || text === null) return undefined;
  const date = parseDate(text);
  if (date === undefined) {
    findings.add((path) => invalidDate(path, text.slice(0, 40)), ...[field].flat());
  }
  return date;
}

/** Reads a name of 1 to 300 characters; undefined when it is absent or, with a finding, no name. */
export function nameField(text: Given, findings: Findings): string | undefined {
  if (text === undefined || text === null) return undefined;
  const name = cleanText(text);
  if (name !== undefined && name !== '' && name.length <= longestName) return name;
  findings.add((path) => invalidName(path, text), 'name');
  return undefined;
}

/** Reads a tax code into its stored form; undefined, with a finding, when it is none. */
export function taxCodeField(
  text: string,
  findings: Findings,
  ...path: (string | number)[]
): string | undefined {
  const reading = readTaxCode(text);
  if (reading.taxCode !== undefined) return reading.taxCode;
  findings.add((place) => errors.invalidTaxCode(place, text, reading.fault), ...path);
  return undefined;
}

/** Reads the code of a dimension's member; undefined when absent or, with a finding, unknown. */
export function memberField(
  text: Given,
  dimension: string,
  field: string,
  catalogue: Catalogue,
  findings: Findings,
): Member | undefined {
  if (text === undefined || text === null) return undefined;
  const member = catalogue.member(dimension, text);
  if (member === undefined) {
    const known = catalogue.dimensions.get(dimension)?.members.map(({ code }) => code) ?? [];
    const shown = text.slice(0, 80);
    findings.add(
      (path) => errors.unknownMember(path, shown, dimension, known, nearest(shown, known)),
      field,
    );
  }
  return member;
}
