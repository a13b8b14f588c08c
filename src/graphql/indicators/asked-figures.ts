import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
} from 'graphql';
import type { TreeRequest } from '../../indicators/find-tree.js';
import type { FigureAsk } from '../../indicators/resolve-question.js';
import { selectsCoverage } from '../observations/selects-coverage.js';
import type { ApiServices } from '../services.js';
import {
  askOf,
  asksOf,
  type IndicatorArguments,
  type IndicatorListArguments,
} from './figure-ask.js';

/** What surrounds a field: the tree of the units that it is a field of, and the definitions. */
interface Around {
  readonly tree: TreeRequest | undefined;
  readonly services: ApiServices;
}

type ReadArguments = (values: unknown, coverage: boolean, around: Around) => readonly FigureAsk[];

/** The fields of units that ask for figures, with what their arguments ask for. */
const figureFields = new Map<string, ReadArguments>([
  [
    'Unit.indicator',
    (values, coverage, { tree }) => [askOf(values as IndicatorArguments, coverage, tree)],
  ],
  [
    'Unit.indicators',
    (values, coverage, { tree, services }) =>
      asksOf(values as IndicatorListArguments, coverage, tree, services),
  ],
]);

/** The figures that a field asks of each unit: none when it is another field, or its arguments are wrong: it will say so itself. */
export function askedFigures(
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
  around: Around,
): readonly FigureAsk[] {
  const [node] = nodes;
  const type = getNamedType(field.type);
  const read = figureFields.get(coordinate);
  if (read === undefined || node === undefined || !isObjectType(type)) return [];
  try {
    const values: unknown = getArgumentValues(field, node, info.variableValues);
    return read(values, selectsCoverage(type, nodes, info), around);
  } catch {
    return [];
  }
}
