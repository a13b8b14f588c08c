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
import type { UnitTrees } from '../../units/trees/unit-trees.js';
import { reportingHierarchy, unitKinds } from '../../units/unit.js';
import type { WalkStep } from '../../units/walk-units.js';
import { askedFigures } from '../indicators/asked-figures.js';
import type { ApiServices } from '../services.js';
import type { WalkPlace } from './unit-node.js';

/** What a question asks of units, read ahead: one statement finds all of it. */
export interface WalkPlan {
  readonly steps: readonly WalkStep[];
  readonly place: WalkPlace;
  /** Every place where figures are asked of each unit. */
  readonly asking: readonly WalkPlace[];
  /** The trees by which it was planned. */
  readonly trees: UnitTrees;
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
  if (!leansOnMemory(plan.steps, trees)) return plan;
  await freshDefinitions(services);
  return services.trees.current() === trees ? plan : planNow(info, context, beginning);
}

/** Units that are not open, and what hierarchies there are, come from memory: another process may have left it behind. */
export function leansOnMemory(steps: readonly WalkStep[], trees: UnitTrees): boolean {
  return steps.some(
    ({ hidden, hierarchy = reportingHierarchy }) =>
      hidden !== undefined || trees.in(hierarchy) === undefined,
  );
}

function planNow(
  info: GraphQLResolveInfo,
  context: WalkContext,
  { asOf = context.today, tree, hierarchy = tree?.hierarchy ?? undefined, typeName }: WalkBeginning,
): WalkPlan {
  const type =
    typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName);
  const planning: Planning = { info, context, steps: [], asking: [] };
  const origin = { step: 0, asOf, tree, hierarchy };
  const place: WalkPlace = isObjectType(type)
    ? planPlace(type, info.fieldNodes, planning, origin)
    : { ...origin, next: new Map(), asks: [] };
  const { steps, asking } = planning;
  return { steps, place, asking, trees: context.services.trees.current() };
}

/** Where units stand: by which step they were reached, on which day, in which hierarchy, and under which tree their figures are. */
type Origin = Pick<WalkPlace, 'step' | 'asOf' | 'hierarchy' | 'tree'>;

interface Planning {
  readonly context: WalkContext;
  readonly info: GraphQLResolveInfo;
  readonly steps: WalkStep[];
  readonly asking: WalkPlace[];
}

function planPlace(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  planning: Planning,
  origin: Origin,
  asks: readonly FigureAsk[] = [],
): WalkPlace {
  const { schema, fragments, variableValues } = planning.info;
  const next = new Map<string, WalkPlace>();
  for (const [name, selected] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const [node] = selected;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined) continue;
    const coordinate = `${type.name}.${field.name}`;
    const act = acts.get(coordinate);
    const target = getNamedType(field.type);
    if (act === undefined || !isObjectType(target)) continue;
    const following = act === 'STAY' ? origin : addStep(act, field, node, planning, origin);
    const around = { tree: origin.tree, services: planning.context.services };
    const asked = askedFigures(coordinate, field, selected, planning.info, around);
    next.set(name, planPlace(target, selected, planning, following, asked));
  }
  const place: WalkPlace = { ...origin, next, asks };
  if (asks.length > 0) planning.asking.push(place);
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
