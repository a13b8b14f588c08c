import type { Scope } from '../../access/scope.js';
import { instant } from '../../forms/duties/instant.js';
import { REPORTER_KINDS, type Form } from '../../forms/form.js';
import type { IsoDate } from '../../kernel/date.js';
import { periodFromKey } from '../../kernel/period.js';
import { wordIn } from '../../measures/json-columns.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { ObservationServices } from '../observe.js';
import type { FeedingPeriod } from './discrepancy.js';
import type { MissingList, MissingReporter } from './missing-reporter.js';

const occupiedAtoms = loadStatement(import.meta.dirname, 'sql/occupied-atoms.sql');
const missingReporters = loadStatement(import.meta.dirname, 'sql/missing-reporters.sql');

/** The most reporters of one form that are named. */
export const mostNamed = 1000;

/** Whose reports are missed. */
export interface MissingAsk {
  /** Ids of units inside the scope. */
  readonly units: readonly number[];
  readonly feeds: readonly FeedingPeriod[];
  /** The last day of the period: its tree tells who stands below a unit. */
  readonly day: IsoDate;
}

/**
 * Who at the units or below them owes one of the reports and has sent nothing. Of a register, who owes a report, has sent none
 * and has nothing in the registers: a unit that is late with a report has not left its enterprises out of them.
 */
export async function readMissing(
  _scope: Scope,
  { database, trees }: Pick<ObservationServices, 'database' | 'trees'>,
  { units, feeds, day }: MissingAsk,
): Promise<MissingList[]> {
  const tree = trees.current();
  const inside = units.flatMap((unit) =>
    tree.atomsBelow(unit, day).map((atom) => ({ unit, atom })),
  );
  const distinct = [...new Map(feeds.map((feed) => [keyOf(feed), feed])).values()];
  const rows = await database.run(missingReporters, [
    inside.map(({ unit }) => unit),
    inside.map(({ atom }) => atom),
    distinct.map(({ form }) => form.id),
    distinct.map(({ period }) => period.key),
    distinct.map(({ ofRegister }) => ofRegister),
    mostNamed,
  ]);
  const lists = Map.groupBy(rows, (row) => `${number(row, 'unit_id')} ${number(row, 'list_id')}`);
  const ofRegister = rows.some((row) => number(row, 'list_id') === 0);
  const occupied = ofRegister ? await readOccupied(database, inside, day) : new Set<number>();
  const isEmpty = (row: Row): boolean =>
    !tree.atomsBelow(number(row, 'reporter_id'), day).some((atom) => occupied.has(atom));
  const forms = new Map(distinct.map(({ form }) => [form.id, form]));
  return [...lists.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const form = forms.get(number(first, 'list_id'));
    const missing = form === undefined ? list.filter(isEmpty) : list;
    const total = form === undefined ? missing.length : number(first, 'total');
    const reporters = missing.slice(0, mostNamed).map((row) => reporterOf(row, forms));
    return [{ unit: number(first, 'unit_id'), form, total, reporters }];
  });
}

function keyOf({ form, period, ofRegister }: FeedingPeriod): string {
  return `${form.id} ${period.key} ${ofRegister}`;
}

/** The atoms that the registers know something of. */
async function readOccupied(
  database: Queryable,
  inside: readonly { readonly atom: number }[],
  day: IsoDate,
): Promise<ReadonlySet<number>> {
  const atoms = [...new Set(inside.map(({ atom }) => atom))];
  const rows = await database.run(occupiedAtoms, [atoms, day]);
  return new Set(rows.map((row) => number(row, 'atom_id')));
}

function reporterOf(row: Row, forms: ReadonlyMap<number, Form>): MissingReporter {
  const form = forms.get(number(row, 'form_id'));
  if (form === undefined) throw new Error('a missing report of a form that was not asked for');
  return {
    form,
    period: periodFromKey(number(row, 'period')),
    reporterKind: wordIn(row, 'reporter_kind', REPORTER_KINDS),
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    dueAt: instant(row, 'due_at'),
  };
}
