import type { GraphQLResolveInfo } from 'graphql';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { parsePeriod } from '../../kernel/period.js';
import { walkUnits, type UnitAnchor } from '../../units/walk-units.js';
import { oneOf } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import { findUnit, unknownUnitFinding } from '../units/find-unit.js';
import { planWalk } from '../units/plan-walk.js';
import { UnitNode } from '../units/unit-node.js';
import type { ObservationsInput, UnitSelection } from './observations.type.js';

const path = ['input', 'units'] as const;

/** What tells the days whose units are listed. */
type Asked = Pick<ObservationsInput, 'units' | 'tree' | 'periods'>;

/**
 * The selected units with what the question nests in them; throws BAD_USER_INPUT for codes that nobody has. Lists are those of
 * the day of the tree; of a tree by period, every unit that is listed at the end of one of the periods.
 */
export async function selectUnits(
  context: RequestContext,
  asked: Asked,
  info: GraphQLResolveInfo,
): Promise<UnitNode[]> {
  const tree = asked.tree ?? undefined;
  const anchor = anchorOf(asked.units, tree?.hierarchy);
  const lists: UnitNode[][] = [];
  for (const asOf of daysOfLists(asked, context)) {
    const { place, steps } = await planWalk(info, context, { asOf, tree });
    const { scope, services } = context;
    const walk = await walkUnits(scope, services.database, anchor, steps, asOf);
    lists.push(walk.anchors.map((unit) => new UnitNode(unit, walk, place)));
  }
  const units = joined(lists);
  await checkFound(context, anchor, units);
  return units;
}

/** The lists of several days as one, in the order of codes; a unit of several is named as on the latest. */
function joined(lists: readonly UnitNode[][]): UnitNode[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const byCode = new Map(lists.flat().map((node) => [node.code, node]));
  return [...byCode.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Days with the same tree list the same units, so one of them does. */
function daysOfLists(
  { units, tree, periods }: Asked,
  { today, services }: RequestContext,
): IsoDate[] {
  if (tree?.basis === 'AS_OF') return [(tree.asOf ? parseDate(tree.asOf) : undefined) ?? today];
  if (tree?.basis !== 'AT_PERIOD' || units.codes) return [today];
  const trees = services.trees.current().in(tree.hierarchy);
  if (trees === undefined) return [today];
  const days = periods.flatMap((text) => parsePeriod(text)?.lastDay ?? []).sort();
  return [...new Map(days.map((day) => [trees.of(day), day])).values()];
}

async function checkFound(
  context: RequestContext,
  anchor: UnitAnchor,
  units: readonly UnitNode[],
): Promise<void> {
  if (anchor.by === 'codes') {
    const found = new Set(units.map(({ code }) => code));
    const missing = [...anchor.codes.entries()].filter(([, code]) => !found.has(code)).slice(0, 20);
    const findings = missing.map(([index, code]) =>
      unknownUnitFinding(context, code, [...path, 'codes', index]),
    );
    if (missing.length > 0) throw badInput(await Promise.all(findings));
  } else if (units.length === 0 && 'of' in anchor) {
    const field = anchor.by === 'children' ? 'childrenOf' : 'descendantsOf';
    await findUnit(context, anchor.of, ...path, field);
  }
}

function anchorOf(
  { codes, childrenOf, descendantsOf }: UnitSelection,
  hierarchy: string | undefined,
): UnitAnchor {
  if (codes) return { by: 'codes', codes };
  if (childrenOf) return { by: 'children', of: childrenOf, hierarchy };
  if (descendantsOf) {
    const { code: of, kind } = descendantsOf;
    return { by: 'descendants', of, kind: kind ?? undefined, hierarchy };
  }
  throw badInput([oneOf(path, 'codes, childrenOf, descendantsOf', 'none')]);
}
