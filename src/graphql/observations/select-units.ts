import type { GraphQLResolveInfo } from 'graphql';
import { walkUnits, type UnitAnchor } from '../../units/walk-units.js';
import { oneOf } from '../errors/errors.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';
import { findUnit, unknownUnitFinding } from '../units/find-unit.js';
import { planWalk } from '../units/plan-walk.js';
import { UnitNode } from '../units/unit-node.js';
import type { UnitSelection } from './observations.type.js';

const path = ['input', 'units'] as const;

/** The selected units with what the question nests in them; throws BAD_USER_INPUT for codes that nobody has. */
export async function selectUnits(
  context: RequestContext,
  selection: UnitSelection,
  info: GraphQLResolveInfo,
): Promise<UnitNode[]> {
  const { scope, services, today } = context;
  const anchor = anchorOf(selection);
  const { place, steps } = planWalk(info, today);
  const walk = await walkUnits(scope, services.database, anchor, steps, today);
  if (anchor.by === 'codes') {
    const found = new Set(walk.anchors.map(({ code }) => code));
    const missing = [...anchor.codes.entries()].filter(([, code]) => !found.has(code)).slice(0, 20);
    const findings = missing.map(([index, code]) =>
      unknownUnitFinding(context, code, [...path, 'codes', index]),
    );
    if (missing.length > 0) throw badInput(await Promise.all(findings));
  } else if (walk.anchors.length === 0 && 'of' in anchor) {
    await findUnit(
      context,
      anchor.of,
      ...path,
      anchor.by === 'children' ? 'childrenOf' : 'descendantsOf',
    );
  }
  return walk.anchors.map((unit) => new UnitNode(unit, walk, place));
}

function anchorOf({ codes, childrenOf, descendantsOf }: UnitSelection): UnitAnchor {
  if (codes) return { by: 'codes', codes };
  if (childrenOf) return { by: 'children', of: childrenOf };
  if (descendantsOf) {
    return { by: 'descendants', of: descendantsOf.code, kind: descendantsOf.kind ?? undefined };
  }
  throw badInput([oneOf(path, 'codes, childrenOf, descendantsOf', 'none')]);
}
