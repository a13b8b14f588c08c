import type { DateSpan } from '../../kernel/date-span.js';
import { GRAINS } from '../../measures/words.js';
import { wordIn } from '../../measures/json-columns.js';
import type { Queryable } from '../../platform/queryable.js';
import {
  day,
  numbers,
  optionalDay,
  optionalNumber,
  optionalText,
  text,
  texts,
  type Row,
} from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { unitKinds, type UnitKind } from '../../units/unit.js';
import { FORM_CALENDARS, REPORTER_KINDS } from '../form.js';
import type { DueDate, DueRule } from './due-rule.js';

const loadDueRules = loadStatement(import.meta.dirname, 'sql/load-due-rules.sql');

/** The rules as they are known, by code. */
export async function readDueRules(database: Queryable): Promise<ReadonlyMap<string, DueRule>> {
  const rows = await database.run(loadDueRules);
  return new Map(rows.map((row) => [text(row, 'code'), ruleOf(row)]));
}

function ruleOf(row: Row): DueRule {
  const span: DateSpan = { from: day(row, 'from_day'), to: optionalDay(row, 'to_day') };
  const kinds = row.unit_kinds === null ? undefined : new Set(texts(row, 'unit_kinds'));
  return {
    code: text(row, 'code'),
    form: text(row, 'form'),
    grain: wordIn(row, 'grain', GRAINS),
    calendar: wordIn(row, 'calendar', FORM_CALENDARS),
    reporterKind: wordIn(row, 'reporter_kind', REPORTER_KINDS),
    unitKinds: kinds && unitKinds.filter((kind: UnitKind) => kinds.has(kind)),
    units: row.units === null ? undefined : texts(row, 'units').sort(),
    under: optionalText(row, 'under'),
    span,
    numbers: numbers(row, 'numbers'),
    dates: row.due_days === null ? undefined : datesOf(row),
    daysAfter: optionalNumber(row, 'days_after'),
    receiver: optionalText(row, 'receiver'),
    via: texts(row, 'via'),
    consolidatedBy: optionalText(row, 'consolidated_by'),
  };
}

/** The date of period number n stands at place n. */
function datesOf(row: Row): DueDate[] {
  const [years, months, days] = [
    numbers(row, 'due_years'),
    numbers(row, 'due_months'),
    numbers(row, 'due_days'),
  ];
  return numbers(row, 'numbers').map((period) => ({
    number: period,
    yearOffset: years[period - 1] ?? 0,
    month: months[period - 1] ?? 0,
    day: days[period - 1] ?? 0,
  }));
}
