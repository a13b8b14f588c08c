import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { TreeRequest } from '../../indicators/find-tree.js';
import type { FigureAsk } from '../../indicators/resolve-question.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { freshDefinitions } from '../../measures/fresh-definitions.js';
import { reportingHierarchy, unitKinds } from '../../units/unit.js';
import type { WalkStep } from '../../units/walk-units.js';
import { selectsCoverage } from '../observations/selects-coverage.js';
import { askOf, type IndicatorArguments } from '../indicators/figure-ask.js';
import type { ApiServices } from '../services.js';
import type { WalkPlace } from './unit-node.js';

/** What a question asks of units, read ahead: one statement finds all of it. */
export interface WalkPlan {
  readonly steps: readonly WalkStep[];
  readonly place: WalkPlace;
  /** Every place where one figure is asked of each unit. */
  readonly asks: readonly WalkPlace[];
  /** Whether all figures can be read as soon as the walk is known: none waits for lists of figures. */
  readonly readsAhead: boolean;
}

/** Fields that lead from units to units, and those behind which the same units stand again. */
const acts = new Map<string, WalkStep['act'] | 'STAY'>([
  ['Unit.children', 'CHILDREN'],
  ['Unit.parent', 'PARENT'],
  ['Unit.ancestors', 'ANCESTORS'],
  ['Unit.indicator', 'STAY'],
  ['Unit.indicators', 'STAY'],
  ['Unit.targets', 'STAY'],
  ['TargetProgress.unit', 'STAY'],
  ['UnitConnection.edges', 'STAY'],
  ['UnitConnection.nodes', 'STAY'],
  ['UnitEdge.node', 'STAY'],
  ['Observation.unit', 'STAY'],
  ['ObservationConnection.edges', 'STAY'],
  ['ObservationConnection.nodes', 'STAY'],
  ['ObservationEdge.node', 'STAY'],
]);

/** What a plan needs to know of the request. */
export interface WalkContext {
  readonly services: ApiServices;
  readonly today: IsoDate;
}

/** Where a walk begins, unless it is the current tree of today. */
export interface WalkBeginning {
  /** The day of the units. */
  readonly asOf?: IsoDate | undefined;
  /** The tree of their figures. */
  readonly tree?: TreeRequest | undefined;
  /** The hierarchy of the lists; that of the tree when absent. */
  readonly hierarchy?: string | undefined;
  /** The type whose fields are nested, where it is not that of the field. */
  readonly typeName?: string | undefined;
}

/** Plans the walk for everything nested in a field. */
export async function planWalk(
  info: GraphQLResolveInfo,
  context: WalkContext,
  beginning: WalkBeginning = {},
): Promise<WalkPlan> {
  const plan = planNow(info, context, beginning);
  const { services } = context;
  const trees = services.trees.current();
  const leansOnMemory = plan.steps.some(
    ({ hidden, hierarchy = reportingHierarchy }) =>
      hidden !== undefined || trees.in(hierarchy) === undefined,
  );
  if (!leansOnMemory) return plan;
  // Units that are not open, and what hierarchies there are, come from memory: another process may have left it behind.
  await freshDefinitions(services);
  return services.trees.current() === trees ? plan : planNow(info, context, beginning);
}

function planNow(
  info: GraphQLResolveInfo,
  context: WalkContext,
  { asOf = context.today, tree, hierarchy = tree?.hierarchy ?? undefined, typeName }: WalkBeginning,
): WalkPlan {
  const type =
    typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName);
  const planning: Planning = { info, context, steps: [], asks: [], lists: false };
  const origin = { step: 0, asOf, tree, hierarchy };
  const place: WalkPlace = isObjectType(type)
    ? planPlace(type, info.fieldNodes, planning, origin)
    : { ...origin, next: new Map() };
  return { steps: planning.steps, place, asks: planning.asks, readsAhead: !planning.lists };
}

/** Where units stand: by which step they were reached, on which day, in which hierarchy, and under which tree their figures are. */
type Origin = Pick<WalkPlace, 'step' | 'asOf' | 'hierarchy' | 'tree'>;

interface Planning {
  readonly context: WalkContext;
  readonly info: GraphQLResolveInfo;
  readonly steps: WalkStep[];
  readonly asks: WalkPlace[];
  /** Whether lists of figures are asked somewhere. */
  lists: boolean;
}

function planPlace(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  planning: Planning,
  origin: Origin,
  ask?: FigureAsk,
): WalkPlace {
  const { schema, fragments, variableValues } = planning.info;
  const next = new Map<string, WalkPlace>();
  for (const [name, selected] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const [node] = selected;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined) continue;
    const coordinate = `${type.name}.${field.name}`;
    if (coordinate === 'Unit.indicators') planning.lists = true;
    const act = acts.get(coordinate);
    const target = getNamedType(field.type);
    if (act === undefined || !isObjectType(target)) continue;
    const following = act === 'STAY' ? origin : addStep(act, field, node, planning, origin);
    const asked =
      coordinate === 'Unit.indicator' ? figureAskOf(field, selected, planning, origin) : undefined;
    next.set(name, planPlace(target, selected, planning, following, asked));
  }
  const place: WalkPlace = { ...origin, next, ask };
  if (ask !== undefined) planning.asks.push(place);
  return place;
}

function addStep(
  act: WalkStep['act'],
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { info, steps, context }: Planning,
  origin: Origin,
): Origin {
  const values = getArgumentValues(field, node, info.variableValues) as ListArguments;
  const asOf = dayOfList(values, origin.asOf, context.today);
  const kind = unitKinds.find((known) => known === values.kind);
  const hierarchy = values.tree?.hierarchy ?? origin.hierarchy;
  const trees = context.services.trees.current().in(hierarchy ?? reportingHierarchy);
  const hidden = values.includeHistorical === true ? trees?.hiddenChildren(asOf) : undefined;
  const step = steps.length + 1;
  steps.push({ id: step, before: origin.step, act, asOf, hierarchy, kind, hidden });
  return { step, asOf, hierarchy, tree: values.tree ?? origin.tree };
}

/** The arguments of the fields that lead to other units. */
interface ListArguments {
  readonly asOf?: string | null;
  readonly tree?: TreeRequest | null;
  readonly kind?: unknown;
  readonly includeHistorical?: unknown;
}

/** The day whose tree a list is of. A tree by period has no day for a list: it stays on that of the units around it. */
function dayOfList({ asOf, tree }: ListArguments, around: IsoDate, today: IsoDate): IsoDate {
  if (tree?.basis === 'CURRENT') return today;
  const told = tree?.basis === 'AS_OF' ? tree.asOf : asOf;
  return (told ? parseDate(told) : undefined) ?? around;
}

/** Undefined when the arguments are wrong: the field itself will say so. */
function figureAskOf(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { info }: Planning,
  { tree }: Origin,
): FigureAsk | undefined {
  const [node] = nodes;
  const type = getNamedType(field.type);
  if (node === undefined || !isObjectType(type)) return undefined;
  try {
    const values: unknown = getArgumentValues(field, node, info.variableValues);
    return askOf(values as IndicatorArguments, selectsCoverage(type, nodes, info), tree);
  } catch {
    return undefined;
  }
}
