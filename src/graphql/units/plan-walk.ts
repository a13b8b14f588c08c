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
import type { FigureAsk } from '../../indicators/resolve-question.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { unitKinds } from '../../units/unit.js';
import type { WalkStep } from '../../units/walk-units.js';
import { selectsCoverage } from '../observations/selects-coverage.js';
import { askOf, type IndicatorArguments } from '../indicators/figure-ask.js';
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

/** Plans the walk for everything nested in a field; `asOf` is the day of its units. */
export function planWalk(info: GraphQLResolveInfo, asOf: IsoDate, typeName?: string): WalkPlan {
  const type =
    typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName);
  const planning: Planning = { info, steps: [], asks: [], lists: false };
  const place: WalkPlace = isObjectType(type)
    ? planPlace(type, info.fieldNodes, planning, 0, asOf)
    : { step: 0, asOf, next: new Map() };
  return { steps: planning.steps, place, asks: planning.asks, readsAhead: !planning.lists };
}

interface Planning {
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
  step: number,
  asOf: IsoDate,
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
    const following =
      act === 'STAY' ? { step, asOf } : addStep(act, field, node, planning, step, asOf);
    const asked =
      coordinate === 'Unit.indicator' ? figureAskOf(field, selected, planning) : undefined;
    next.set(name, planPlace(target, selected, planning, following.step, following.asOf, asked));
  }
  const place: WalkPlace = { step, asOf, next, ask };
  if (ask !== undefined) planning.asks.push(place);
  return place;
}

function addStep(
  act: WalkStep['act'],
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { info, steps }: Planning,
  before: number,
  outerDay: IsoDate,
): { step: number; asOf: IsoDate } {
  const values = getArgumentValues(field, node, info.variableValues);
  const asOf = (typeof values.asOf === 'string' ? parseDate(values.asOf) : undefined) ?? outerDay;
  const kind = unitKinds.find((known) => known === values.kind);
  const id = steps.length + 1;
  steps.push({ id, before, act, asOf, kind });
  return { step: id, asOf };
}

/** Undefined when the arguments are wrong: the field itself will say so. */
function figureAskOf(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { info }: Planning,
): FigureAsk | undefined {
  const [node] = nodes;
  const type = getNamedType(field.type);
  if (node === undefined || !isObjectType(type)) return undefined;
  try {
    const values: unknown = getArgumentValues(field, node, info.variableValues);
    return askOf(values as IndicatorArguments, selectsCoverage(type, nodes, info));
  } catch {
    return undefined;
  }
}
