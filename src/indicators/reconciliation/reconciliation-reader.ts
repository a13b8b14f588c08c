import type { Scope } from '../../access/scope.js';
import type { Form, FormCatalogue } from '../../forms/form.js';
import type { IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { parsePeriod, periodOfDate, type Period } from '../../kernel/period.js';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { nearest } from '../../kernel/suggest.js';
import { dimensionOfMember, type Catalogue } from '../../measures/catalogue.js';
import { number, numbers, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { invalidPeriod, periodNotOfGrain, unknownForm } from '../../submissions/errors.js';
import type { Stage } from '../figure.js';
import type { TreeRequest } from '../find-tree.js';
import { observe, type ObservationServices } from '../observe.js';
import type { FigureRequest } from '../resolve-question.js';
import { compareStatement, type Discrepancy, type Statement } from './discrepancy.js';
import { formNotSummary } from './errors.js';
import { feedingPeriods } from './feeding-periods.js';

const readSummaries = loadStatement(import.meta.dirname, 'sql/read-summaries.sql');

/** Which reports of whole subtrees are held against what was added up. */
export interface ReconciliationAsk {
  readonly form: Form;
  readonly period: Period;
}

const stage: Stage = 'PROVISIONAL';
/** What the unit had below it when the period ended: that is what it states. */
const tree: TreeRequest = { basis: 'AT_PERIOD' };

/** Finds what is asked for; every fault is told. */
export function resolveReconciliation(
  formCode: string,
  periodCode: string,
  { forms }: FormCatalogue,
): Result<ReconciliationAsk> {
  const found: DomainError[] = [];
  const form = forms.get(formCode);
  const period = parsePeriod(periodCode);
  if (form === undefined) {
    found.push(unknownForm(['form'], formCode, nearest(formCode, forms.keys())));
  } else if (form.basis !== 'SUMMARY') {
    const summaries = [...forms.values()].filter(({ basis }) => basis === 'SUMMARY');
    const codes = summaries.map(({ code }) => code);
    found.push(formNotSummary(['form'], formCode, codes));
  }
  if (period === undefined) {
    found.push(invalidPeriod(['period'], periodCode));
  } else if (form !== undefined && period.kind !== form.grain) {
    const { code } = periodOfDate(period.lastDay, form.grain);
    found.push(periodNotOfGrain(['period'], form.code, form.grain, periodCode, code));
  }
  return form === undefined || period === undefined || found.length > 0
    ? fail(found)
    : succeed({ form, period });
}

/**
 * What units inside `scope` state of their subtrees, number by number, against the provisional figures of the same subtrees,
 * under the tree of the period's last day.
 * One statement for the reports and one for all figures. A unit without such a report has no entries.
 */
export async function readReconciliation(
  scope: Scope,
  services: ObservationServices,
  units: readonly number[],
  { form, period }: ReconciliationAsk,
  today: IsoDate,
): Promise<Discrepancy[]> {
  const rows = await services.database.run(readSummaries, [units, form.id, period.key]);
  const catalogue = services.catalogue.current();
  const statements = rows.flatMap((row) => statementsOf(row, period, catalogue));
  if (statements.length === 0) return [];
  const requests = statements.map((statement) => requestOf(statement));
  const { observations } = await observe(scope, services, requests, today);
  const forms = services.forms.current();
  return statements.map((statement, index) => {
    const result = observations[index];
    if (result?.ok !== true) throw new Error('a statement cannot be compared');
    const feeds = feedingPeriods(statement.measure, period, forms);
    return compareStatement(statement, result.value.figures[0], feeds);
  });
}

function statementsOf(row: Row, period: Period, catalogue: Catalogue): Statement[] {
  const unit = number(row, 'unit_id');
  const members = numbers(row, 'members');
  const amounts = numbers(row, 'amounts');
  return numbers(row, 'measures').flatMap((id, index) => {
    const measure = catalogue.measuresById.get(id);
    const stated = amounts[index];
    if (measure === undefined || stated === undefined) return [];
    return [{ unit, period, measure, part: partOf(members[index] ?? 0, catalogue), stated }];
  });
}

function partOf(id: number, catalogue: Catalogue): Statement['part'] {
  const member = catalogue.members.get(id);
  const dimensionId = dimensionOfMember(id);
  const dimension = [...catalogue.dimensions.values()].find((each) => each.id === dimensionId);
  if (id === 0) return undefined;
  if (member === undefined || dimension === undefined) throw new Error(`no member ${id}`);
  return { dimension: dimension.code, member };
}

function requestOf({ unit, period, measure, part }: Statement): FigureRequest {
  const where =
    part === undefined ? [] : [{ dimension: part.dimension, members: [part.member.code] }];
  return { unit, metric: measure.code, period: period.code, by: [], where, stage, tree };
}
