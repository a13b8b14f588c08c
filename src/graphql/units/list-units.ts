import type { GraphQLResolveInfo } from 'graphql';
import { findTree, type TreeRequest } from '../../indicators/find-tree.js';
import type { IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { oneOf } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from './unit-node.js';

/** The arguments of lists of units that tell on which day and under which tree they are. */
export interface ListArguments {
  readonly tree?: TreeRequest | null | undefined;
  readonly asOf?: IsoDate | null | undefined;
}

/**
 * The units that a field leads to: the walk reached them when it found the unit. It took what it could of the arguments; what is
 * wrong with them is told here, where they stand.
 */
export function listUnits(
  unit: UnitNode,
  { tree, asOf }: ListArguments,
  context: RequestContext,
  { path }: GraphQLResolveInfo,
): readonly UnitNode[] {
  checkTree(tree ?? undefined, asOf ?? undefined, context);
  const found = unit.reach(String(path.key));
  if (found === undefined) throw new Error(`the walk did not plan ${path.key}`);
  context.budget.spend(found.length);
  return found;
}

function checkTree(
  tree: TreeRequest | undefined,
  asOf: IsoDate | undefined,
  { services }: RequestContext,
): void {
  const found: DomainError[] = [];
  findTree(tree, services.trees.current(), found);
  if (tree !== undefined && asOf !== undefined) {
    found.push(oneOf(['asOf'], 'tree, asOf', 'tree, asOf'));
  }
  if (found.length > 0) throw badInput(found);
}
