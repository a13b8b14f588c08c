import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod } from '../../kernel/period.js';
import type { Duty } from '../../submissions/duties/duty.js';
import type { RequestContext } from '../request-context.js';
import { PeriodScalar } from '../scalars/period.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { DutyType } from './duty.type.js';

@Resolver(() => UnitType)
export class UnitDutiesResolver {
  @FieldResolver(() => [DutyType], {
    nullable: true,
    description:
      'What the unit itself owes (báo cáo đơn vị phải nộp) for the periods inside this one, in the order in which it is due. What others below it owe: `duties(under:)`.',
  })
  async duties(
    @Root() { unit }: UnitNode,
    @Arg('period', () => PeriodScalar, {
      description: 'A period: 2024 holds its months, quarters, half-years and itself.',
    })
    period: string,
    @Ctx() { duties, budget }: RequestContext,
  ): Promise<readonly Duty[]> {
    const asked = parsePeriod(period);
    if (asked === undefined) throw new Error(`the scalar let ${period} through`);
    const found = await duties.ofUnit(unit.id, asked);
    budget.spend(found.length);
    return found;
  }
}
