import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import type { DueRuleRow } from '../../../src/forms/duties/due-rule.js';
import { today } from '../../../src/kernel/clock.js';
import type { Application } from '../../../src/app/application.js';
import { taxCodes } from '../../support/application-world.js';
import { beginYear, counts, differences, mustState } from '../../support/duty-world.js';
import { createReviewWorld, type ReviewWorld } from '../../support/review-world.js';

const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;

// land > province > { commune: third, zone: first, second }
let world: ReviewWorld;
let application: Application;
beforeAll(async () => {
  world = await createReviewWorld();
  ({ application } = world.small);
  world.small.setDay('2025-03-01');
  await mustState(application, [rule]);
});
afterAll(() => world.small.close());

/** Enterprises owe the reviewed form from 2025 on, by 15 July and 15 January. */
const rule: DueRuleRow = {
  code: 'enterprises',
  form: 'reviewed',
  reporterKind: 'ENTERPRISE',
  from: '2025-01-01',
  daysAfter: 14,
  via: ['ban_to_chuc_tinh_uy'],
};

const of = (unit: string, period: string) => counts(application, unit, 'reviewed', period);
const at = (instant: string): void => world.small.setDay(instant);

describe('what is owed', () => {
  it('is counted for every reporter of the period, from its first day on', async () => {
    expect(await of('land', '2025-H1')).toEqual([3, 0, 0, 0, 0, 0]);
    expect(await of('zone', '2025-H1')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(await of('commune', '2025-H1')).toEqual([1, 0, 0, 0, 0, 0]);
    expect(await of('land', '2024-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await of('land', '2025-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    at('2025-07-01');
    expect(await of('land', '2025-H2')).toEqual([3, 0, 0, 0, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });
});

describe('what came in', () => {
  it('is on time until the due day begins, and late from then on', async () => {
    at('2025-07-14');
    const first = await world.send({ enterprise: taxCodes.first }, 10);
    expect(await of('zone', '2025-H1')).toEqual([2, 1, 1, 0, 0, 0]);
    at('2025-07-15');
    await world.send({ enterprise: taxCodes.second }, 20);
    expect(await of('land', '2025-H1')).toEqual([3, 2, 1, 1, 0, 0]);
    await world.send({ enterprise: taxCodes.first }, 11);
    expect(await of('land', '2025-H1')).toEqual([3, 2, 1, 1, 0, 0]);
    await world.withdraw(systemPrincipal, [{ submissionId: first.submissionId, revision: 2 }]);
    expect(await of('land', '2025-H1')).toEqual([3, 2, 1, 1, 0, 0]);
    await world.withdraw(systemPrincipal, [{ submissionId: first.submissionId, revision: 1 }]);
    expect(await of('land', '2025-H1')).toEqual([3, 1, 0, 1, 0, 0]);
    await world.send({ enterprise: taxCodes.first }, 12);
    expect(await of('land', '2025-H1')).toEqual([3, 2, 0, 2, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });

  it('goes through the agencies of the duty before it is accepted', async () => {
    const { submissionId, revision } = await world.send({ enterprise: taxCodes.third }, 30);
    const agency = await world.clientOf('land', 'ban_to_chuc_tinh_uy');
    const receiver = await world.clientOf('land');
    const early = await world.accept(receiver, [{ submissionId, revision }]);
    expect(early.rejected).toBe(1);
    await world.accept(agency, [{ submissionId, revision }]);
    expect(await of('commune', '2025-H1')).toEqual([1, 1, 0, 1, 0, 0]);
    await world.accept(receiver, [{ submissionId, revision }]);
    expect(await of('commune', '2025-H1')).toEqual([1, 1, 0, 1, 1, 0]);
    expect(await differences(application)).toEqual([]);
  });

  it('is unexpected from who owes nothing', async () => {
    await world.send({ unit: 'commune' }, 1);
    await world.send({ enterprise: taxCodes.third }, 1, { period: '2024-H2' });
    expect(await of('commune', '2025-H1')).toEqual([1, 1, 0, 1, 1, 1]);
    expect(await of('commune', '2024-H2')).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await differences(application)).toEqual([]);
  });
});

describe('when the register changes', () => {
  it('duties and reports go where their reporter goes', async () => {
    await application.database.write({ principal: 'test', action: 'move' }, (tx) =>
      moveEnterprises(
        tx,
        application.writeContext(),
        [{ taxCode: taxCodes.first, to: 'commune', on: '2025-06-01' }],
        options,
      ),
    );
    expect(await of('zone', '2025-H1')).toEqual([1, 1, 0, 1, 0, 0]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 0, 2, 1, 1]);
    expect(await differences(application)).toEqual([]);
  });

  it('who is gone on the last day of the period owes nothing for it', async () => {
    await application.database.write({ principal: 'test', action: 'close' }, (tx) =>
      closeEnterprises(
        tx,
        application.writeContext(),
        [{ taxCode: taxCodes.second, on: '2025-06-30' }],
        options,
      ),
    );
    expect(await of('zone', '2025-H1')).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await of('zone', '2025-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });
});

describe('when rules change', () => {
  it('what came in is held against the new deadline', async () => {
    await mustState(application, [{ ...rule, daysAfter: 20 }]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 2, 0, 1, 1]);
    expect(await differences(application)).toEqual([]);
  });

  it('the nearer rule wins, and its end gives the duties back', async () => {
    const commune: DueRuleRow = {
      ...rule,
      code: 'enterprises_of_commune',
      under: 'commune',
      daysAfter: 10,
      to: '2025-12-31',
    };
    await mustState(application, [commune]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 0, 2, 1, 1]);
    await mustState(application, [{ ...commune, to: '2025-06-30' }]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 2, 0, 1, 1]);
    await mustState(application, [{ ...rule, daysAfter: 20, to: '2025-06-30' }]);
    expect(await of('commune', '2025-H1')).toEqual([0, 0, 0, 0, 0, 3]);
    expect(await of('commune', '2025-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    await mustState(application, [{ ...rule, daysAfter: 20 }]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 2, 0, 1, 1]);
    expect(await differences(application)).toEqual([]);
  });

  it('says the same again without a trace', async () => {
    const { unchanged } = await mustState(application, [{ ...rule, daysAfter: 20 }]);
    expect(unchanged).toBe(1);
  });
});

describe('when a year begins', () => {
  it('its duties are counted once', async () => {
    expect(await of('land', '2026-H1')).toEqual([0, 0, 0, 0, 0, 0]);
    at('2026-01-01');
    expect(await beginYear(application)).toBe(true);
    expect(await beginYear(application)).toBe(false);
    expect(await of('land', '2026-H1')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(await of('land', '2026-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });

  it('a rebuild tells the same', async () => {
    await rebuildCube(application.database, contributionSources, today(application.clock));
    expect(await of('land', '2026-H1')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(await of('commune', '2025-H1')).toEqual([2, 2, 2, 0, 1, 1]);
    expect(await differences(application)).toEqual([]);
  });
});
