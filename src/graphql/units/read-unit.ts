import type { GraphQLResolveInfo } from 'graphql';
import { officialCodeAmbiguous } from '../../units/errors.js';
import type { UnitAnchor } from '../../units/walk-units.js';
import { oneOf } from '../errors/errors.js';
import { plainText } from '../errors/plain-text.js';
import { badInput } from '../errors/request-error.js';
import { readAhead } from '../indicators/read-ahead.js';
import type { RequestContext } from '../request-context.js';
import type { OfficialCodeInput } from './official-code.type.js';
import { planOnce } from './plan-once.js';
import { UnitNode } from './unit-node.js';
import { walkWithFigures } from './walk-with-figures.js';

type Given<T> = T | null | undefined;

/** The arguments of Query.unit. */
export interface UnitArguments {
  readonly code?: Given<string>;
  readonly official?: Given<OfficialCodeInput>;
}

/** One unit with all units that are nested in it, and their figures where these can be read with them. */
export async function readUnit(
  { code, official }: UnitArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UnitNode | null> {
  const plan = await planOnce(info, context, { asOf: official?.on ?? undefined });
  const { walk, isAnswered } = await walkWithFigures(context, anchorOf(code, official), plan);
  const [unit, ...others] = walk.anchors;
  if (unit === undefined) return null;
  if (others.length > 0 && official) {
    const codes = walk.anchors.map((anchor) => anchor.code);
    throw badInput([officialCodeAmbiguous(['official', 'code'], official.code, codes)]);
  }
  const node = new UnitNode(unit, walk, plan.walk.place);
  if (!isAnswered) await readAhead(node, context);
  return node;
}

function anchorOf(code: Given<string>, official: Given<OfficialCodeInput>): UnitAnchor {
  if (code && !official) return { by: 'codes', codes: [code] };
  if (official && !code) {
    return {
      by: 'official',
      scheme: plainText(official.scheme, 'official', 'scheme'),
      code: plainText(official.code, 'official', 'code'),
      on: official.on ?? undefined,
    };
  }
  throw badInput([oneOf([], 'code, official', code ? 'code, official' : 'none')]);
}
