import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { officialCodeAmbiguous } from '../../units/errors.js';
import type { UnitAnchor } from '../../units/walk-units.js';
import { oneOf } from '../errors/errors.js';
import { plainText } from '../errors/plain-text.js';
import { badInput } from '../errors/request-error.js';
import { readAhead } from '../indicators/read-ahead.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import { OfficialCodeInput } from './official-code.type.js';
import { planOnce } from './plan-once.js';
import { UnitNode } from './unit-node.js';
import { UnitType } from './unit.type.js';
import { walkWithFigures } from './walk-with-figures.js';

type Given<T> = T | null | undefined;

@Resolver()
export class UnitQuery {
  @Query(() => UnitType, {
    nullable: true,
    description:
      'One unit by its code or by an official code: exactly one of them. Null when there is none that the caller may see.',
  })
  async unit(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('code', () => CodeScalar, { nullable: true, description: "The platform's own code." })
    code: Given<string>,
    @Arg('official', () => OfficialCodeInput, {
      nullable: true,
      description: 'A code that an authority gave.',
    })
    official: Given<OfficialCodeInput>,
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
