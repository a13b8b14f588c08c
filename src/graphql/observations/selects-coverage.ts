import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** Fields behind which observations stand. */
const wrappers = new Set([
  'ObservationConnection.edges',
  'ObservationConnection.nodes',
  'ObservationEdge.node',
]);

type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Whether a field that leads to observations asks for their coverage, which is read only then. */
export function asksCoverage(info: GraphQLResolveInfo): boolean {
  const type = getNamedType(info.returnType);
  return isObjectType(type) && selectsCoverage(type, info.fieldNodes, info);
}

/** Whether a field of this name is selected right below the field that is answered. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  const { schema, fragments, variableValues, fieldNodes } = info;
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return false;
  const selections = collectSubfields(schema, fragments, variableValues, type, fieldNodes);
  return [...selections.values()].some((nodes) => nodes[0]?.name.value === name);
}

/** Whether the fields selected by `nodes` on a type lead to the coverage of observations. */
export function selectsCoverage(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  document: Document,
): boolean {
  const { schema, fragments, variableValues } = document;
  const selections = collectSubfields(schema, fragments, variableValues, type, nodes);
  return [...selections.values()].some((selected) => {
    const field = type.getFields()[selected[0]?.name.value ?? ''];
    if (field === undefined) return false;
    const coordinate = `${type.name}.${field.name}`;
    if (coordinate === 'Observation.coverage') return true;
    const target = getNamedType(field.type);
    return (
      wrappers.has(coordinate) &&
      isObjectType(target) &&
      selectsCoverage(target, selected, document)
    );
  });
}
