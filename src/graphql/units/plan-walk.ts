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
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { unitKinds } from '../../units/unit.js';
import type { WalkStep } from '../../units/walk-units.js';
import type { WalkPlace } from './unit-node.js';

/** What a question asks of units, read ahead: one statement finds all of it. */
export interface WalkPlan {
  readonly steps: readonly WalkStep[];
  readonly place: WalkPlace;
}

/** Fields that lead from units to units, and those behind which the same units stand again. */
const acts = new Map<string, WalkStep['act'] | 'STAY'>([
  ['Unit.children', 'CHILDREN'],
  ['Unit.parent', 'PARENT'],
  ['Unit.ancestors', 'ANCESTORS'],
  ['Unit.indicator', 'STAY'],
  ['Unit.indicators', 'STAY'],
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
  const steps: WalkStep[] = [];
  const place: WalkPlace = isObjectType(type)
    ? planPlace(type, info.fieldNodes, { info, steps }, 0, asOf)
    : { step: 0, asOf, next: new Map() };
  return { steps, place };
}

interface Planning {
  readonly info: GraphQLResolveInfo;
  readonly steps: WalkStep[];
}

function planPlace(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  planning: Planning,
  step: number,
  asOf: IsoDate,
): WalkPlace {
  const { schema, fragments, variableValues } = planning.info;
  const next = new Map<string, WalkPlace>();
  for (const [name, selected] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const [node] = selected;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined) continue;
    const act = acts.get(`${type.name}.${field.name}`);
    const target = getNamedType(field.type);
    if (act === undefined || !isObjectType(target)) continue;
    const following =
      act === 'STAY' ? { step, asOf } : addStep(act, field, node, planning, step, asOf);
    next.set(name, planPlace(target, selected, planning, following.step, following.asOf));
  }
  return { step, asOf, next };
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
