import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Period } from '../../kernel/period.js';
import { dimensionOfMember, type Catalogue } from '../../measures/catalogue.js';
import { number, numbers, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { Stage } from '../figure.js';
import type { TreeRequest } from '../find-tree.js';
import { observe, type ObservationServices } from '../observe.js';
import type { FigureRequest } from '../resolve-question.js';
import { compareStatement, type Discrepancy, type Statement } from './discrepancy.js';
import { feedingPeriods } from './feeding-periods.js';
import type { ReconciliationAsk } from './resolve-reconciliation.js';

const readSummaries = loadStatement(import.meta.dirname, 'sql/read-summaries.sql');

const stage: Stage = 'PROVISIONAL';
/** What the unit had below it when the period ended: that is what it states. */
const tree: TreeRequest = { basis: 'AT_PERIOD' };

/**
 * What units inside `scope` state of their subtrees, number by number, against the provisional figures of the same subtrees,
 * under the tree of the period's last day. One statement for the reports and one for all figures. A unit without such a report has no entries.
 */
export async function readReconciliation(
  scope: Scope,
  services: ObservationServices,
  units: readonly number[],
  { form, period }: ReconciliationAsk,
  today: IsoDate,
): Promise<Discrepancy[]> {
  const rows = await services.database.run(readSummaries, [units, form.id, period.key]);
  const known = services.catalogue.current().measuresById;
  const isKnown = (row: Row): boolean => numbers(row, 'measures').every((id) => known.has(id));
  // What is not in memory was defined a moment ago by another process.
  if (!rows.every(isKnown)) await services.refreshDefinitions();
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
  return numbers(row, 'measures').map((id, index) => {
    const measure = catalogue.measuresById.get(id);
    const stated = amounts[index];
    if (measure === undefined || stated === undefined) throw new Error(`no measure ${id}`);
    return { unit, period, measure, part: partOf(members[index] ?? 0, catalogue), stated };
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
