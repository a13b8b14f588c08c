import {
  answer,
  filledReporters,
  type Answer,
  type Moment,
  type Question,
} from '../oracle/answer.js';
import type { AnsweredRow, ReadRequest } from '../support/driver.js';

/**
 * Where the product's answer to one request differs from the oracle's, as sentences. A combination of members that the
 * product leaves out must be nothing at all: no reporter, and 0 or null.
 */
export function differences(
  moment: Moment,
  request: ReadRequest,
  rows: readonly AnsweredRow[],
): string[] {
  const answered = new Map(rows.map((row) => [keyOf(row), row]));
  const found: string[] = [];
  let expectedRows = 0;
  for (const asked of everyCell(moment, request)) {
    const slices = [
      ...request.where,
      ...request.by.map((dimension, index) => ({ dimension, members: [asked.members[index]!] })),
    ];
    const { tree = 'CURRENT', fill } = request;
    const question: Question = { ...asked, slices, tree, ...(fill === undefined ? {} : { fill }) };
    const wanted = answer(moment, question);
    const row = answered.get(keyOf(asked));
    if (row !== undefined) expectedRows += 1;
    if (fill !== undefined && row?.filled !== filledReporters(moment, question)) {
      found.push(
        `${keyOf(asked)}: ${row?.filled} filled, not ${filledReporters(moment, question)}`,
      );
    }
    if (!agrees(wanted, row, request.by.length > 0)) {
      found.push(
        `${keyOf(asked)} where ${JSON.stringify(request.where)} tree ${JSON.stringify(tree)}${request.isSummed ? ' summed' : ''} today ${moment.today}: ${told(wanted)}, but ${told(row)}`,
      );
    }
  }
  if (expectedRows !== rows.length) {
    found.push(`${rows.length - expectedRows} rows that nobody asked for`);
  }
  return found;
}

interface Cell {
  readonly unit: string;
  readonly metric: string;
  readonly period: string;
  readonly members: readonly string[];
}

function keyOf({ unit, metric, period, members }: Cell): string {
  return `${unit} ${metric} ${period} [${members.join()}]`;
}

function* everyCell(moment: Moment, request: ReadRequest): Generator<Cell> {
  let combinations: string[][] = [[]];
  for (const dimension of request.by) {
    const members = moment.catalogue.members.get(dimension)!;
    combinations = combinations.flatMap((each) => members.map((member) => [...each, member]));
  }
  for (const unit of request.units) {
    for (const metric of request.metrics) {
      for (const period of request.periods) {
        for (const members of combinations) yield { unit, metric, period, members };
      }
    }
  }
}

function agrees(wanted: Answer, row: AnsweredRow | undefined, mayBeLeftOut: boolean): boolean {
  if (row === undefined) return mayBeLeftOut && wanted.reporters === 0;
  if (wanted.value === null) return row.value === null && row.reason === wanted.reason;
  if (row.value === null || row.reason !== undefined) return false;
  return Math.abs(row.value - wanted.value) <= 1e-9 * Math.max(1, Math.abs(wanted.value));
}

function told(answered: { value: number | null; reason?: string | undefined } | undefined): string {
  if (answered === undefined) return 'no row';
  return answered.value === null
    ? `null ${answered.reason ?? 'without a reason'}`
    : String(answered.value);
}
