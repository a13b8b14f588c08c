import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Application } from '../../../src/app/application.js';
import { systemPrincipal } from '../../../src/access/principal.js';
import { parsePeriod } from '../../../src/kernel/period.js';
import { readDuties, readDutiesOfUnits } from '../../../src/submissions/duties/read-duties.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { counts, differences, mustState, rate } from '../../support/duty-world.js';
import {
  agency,
  chain,
  fillHungYen,
  form,
  members,
  shared,
  toProvince,
} from '../../support/hung-yen.js';
import { createReviewWorld, type ReviewWorld } from '../../support/review-world.js';

let world: ReviewWorld;
let application: Application;
beforeAll(async () => {
  world = await createReviewWorld([form]);
  ({ application } = world.small);
  world.small.setDay('2024-06-01');
  await fillHungYen(application);
  await mustState(application, chain);
});
afterAll(() => world.small.close());

/** expected, received, on time, late, accepted, unexpected. */
const all = () => counts(application, 'hung_yen', form.code, '2024-H1');
const percent = (metric: string) => rate(application, ['hung_yen', metric, form.code, '2024-H1']);

async function send(
  reporter: object,
  inspections: number,
): Promise<{ submissionId: number; revision: number }> {
  const values = [{ measure: 'inspections', value: inspections }];
  const { batch } = await world.push([{ form: form.code, reporter, period: '2024-H1', values }]);
  const [result] = batch.results;
  if (result?.submissionId === undefined || result.revision === undefined) {
    throw new Error(JSON.stringify(batch));
  }
  return { submissionId: result.submissionId, revision: result.revision };
}

/** State and last day on time of everybody's duty, by the name of the rule. */
async function standings(): Promise<Record<string, string[]>> {
  const found = await readDuties(systemPrincipal.scope, application.database, {
    under: undefined,
    formId: undefined,
    period: parsePeriod('2024'),
    states: undefined,
    dueFrom: undefined,
    dueBefore: undefined,
    now: application.clock.now(),
    limit: 100,
    after: undefined,
  });
  const byRule = Map.groupBy(found.items, ({ rule }) => rule);
  return Object.fromEntries(
    [...byRule].map(([rule, duties]) => [rule, duties.map(({ state }) => state).sort()]),
  );
}

async function pass(report: { submissionId: number; revision: number }): Promise<void> {
  const { rejected } = await world.accept(await world.clientOf('land', agency), [report]);
  if (rejected > 0) throw new Error('the agency could not pass it on');
}

async function accept(report: { submissionId: number; revision: number }): Promise<void> {
  const { rejected } = await world.accept(await world.clientOf('land'), [report]);
  if (rejected > 0) throw new Error('the receiver could not accept it');
}

describe('the half-year cycle of Hưng Yên in 2024', () => {
  const sent: Record<string, { submissionId: number; revision: number }> = {};

  it('1 June: eight reports are owed, none is late', async () => {
    expect(await all()).toEqual([8, 0, 0, 0, 0, 0]);
    expect(await percent('reporting_rate')).toBe(0);
    expect(await standings()).toEqual({
      hy_members: ['OPEN', 'OPEN', 'OPEN'],
      hy_districts: ['OPEN', 'OPEN'],
      hy_organizations: ['OPEN'],
      hy_body: ['OPEN'],
      hy_conference: ['OPEN'],
    });
    expect(await counts(application, 'hung_yen', form.code, '2024-H2')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('19 June: two members report on the last day', async () => {
    world.small.setDay('2024-06-19');
    sent.youth = await send({ unit: 'hy_youth' }, 3);
    sent.labor = await send({ unit: 'hy_labor' }, 5);
    expect(await all()).toEqual([8, 2, 2, 0, 0, 0]);
    expect(await percent('on_time_rate')).toBe(25);
  });

  it('20 June: the third member is late', async () => {
    world.small.setDay('2024-06-20');
    expect(await standings()).toMatchObject({ hy_members: ['LATE', 'SUBMITTED', 'SUBMITTED'] });
    const [unit] = await ofUnit('hy_women');
    expect(unit).toMatchObject({ state: 'LATE', isOnTime: null, via: [agency] });
    expect(unit?.dueAt.toISOString()).toBe('2024-06-19T17:00:00.000Z');
    sent.women = await send({ unit: 'hy_women' }, 1);
    expect(await all()).toEqual([8, 3, 2, 1, 0, 0]);
  });

  it('25 June: one is returned and comes again; it stays on time', async () => {
    world.small.setDay('2024-06-25');
    for (const report of Object.values(sent)) await pass(report);
    await accept(sent.youth!);
    await accept(sent.women!);
    const reasons = [{ field: 'inspections', text: 'Thiếu số liệu quý II' }];
    await world.return(await world.clientOf('land'), [{ ...sent.labor!, reasons }]);
    expect(await standings()).toMatchObject({ hy_members: ['ACCEPTED', 'ACCEPTED', 'RETURNED'] });
    expect(await all()).toEqual([8, 3, 2, 1, 2, 0]);
    world.small.setDay('2024-06-26');
    sent.labor = await send({ unit: 'hy_labor' }, 6);
    expect(await all()).toEqual([8, 3, 2, 1, 2, 0]);
    await pass(sent.labor);
    await accept(sent.labor);
    expect(await all()).toEqual([8, 3, 2, 1, 3, 0]);
  });

  it('29 June: districts and organizations', async () => {
    world.small.setDay('2024-06-29');
    sent.vanLam = await send({ unit: 'hy_van_lam' }, 2);
    sent.entrepreneurs = await send({ organization: 'hy_entrepreneurs' }, 1);
    expect(await all()).toEqual([8, 5, 4, 1, 3, 0]);
    expect(await percent('reporting_rate')).toBe(62.5);
    expect(await percent('on_time_rate')).toBe(50);
    world.small.setDay('2024-06-30');
    expect(await standings()).toMatchObject({ hy_districts: ['LATE', 'SUBMITTED'] });
    expect(await counts(application, 'hy_my_hao', form.code, '2024-H1')).toEqual([
      1, 0, 0, 0, 0, 0,
    ]);
  });

  it('4 July: the standing body is on time; the last district comes on the 8th', async () => {
    world.small.setDay('2024-07-04');
    sent.body = await send({ unit: 'hy_standing_body' }, 12);
    await accept(sent.body);
    expect(await all()).toEqual([8, 6, 5, 1, 4, 0]);
    world.small.setDay('2024-07-08');
    sent.myHao = await send({ unit: 'hy_my_hao' }, 4);
    expect(await all()).toEqual([8, 7, 5, 2, 4, 0]);
    expect(await standings()).toMatchObject({ hy_body: ['ACCEPTED'], hy_conference: ['OPEN'] });
  });

  it('12 July: an accepted report is amended, and stays in force until the amendment is accepted', async () => {
    world.small.setDay('2024-07-12');
    const before = await world.small.figure('hung_yen', 'inspections', '2024-H1', 'FINAL');
    const amended = await send({ unit: 'hy_youth' }, 7);
    expect(await standings()).toMatchObject({ hy_members: ['ACCEPTED', 'ACCEPTED', 'SUBMITTED'] });
    expect(await all()).toEqual([8, 7, 5, 2, 4, 0]);
    expect(await world.small.figure('hung_yen', 'inspections', '2024-H1', 'FINAL')).toBe(before);
    await pass(amended);
    await accept(amended);
    expect(await world.small.figure('hung_yen', 'inspections', '2024-H1', 'FINAL')).toBe(
      Number(before) + 4,
    );
    expect(await all()).toEqual([8, 7, 5, 2, 4, 0]);
  });

  it('15 July: everything is in, three of four on time, nothing is owed for later halves', async () => {
    world.small.setDay('2024-07-14');
    sent.conference = await send({ unit: 'hung_yen' }, 0);
    for (const name of ['vanLam', 'entrepreneurs', 'myHao']) {
      await pass(sent[name]!);
      await accept(sent[name]!);
    }
    await accept(sent.conference);
    world.small.setDay('2024-07-15');
    expect(await all()).toEqual([8, 8, 6, 2, 8, 0]);
    expect(await percent('reporting_rate')).toBe(100);
    expect(await percent('on_time_rate')).toBe(75);
    expect(await counts(application, 'land', form.code, '2024-H2')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });

  it('the annual chain: before 31 December, 5 January and 15 February', async () => {
    const year = { ...shared, form: 'unit_year' };
    const date = (month: number, day: number, yearOffset: number) => ({
      dates: [{ number: 1, month, day, yearOffset }],
    });
    await mustState(application, [
      {
        ...year,
        ...toProvince,
        ...date(12, 31, 0),
        code: 'hy_members_year',
        units: members,
        consolidatedBy: 'hy_body_year',
      },
      {
        ...year,
        ...date(1, 5, 1),
        code: 'hy_body_year',
        units: ['hy_standing_body'],
        consolidatedBy: 'hy_conference_year',
      },
      { ...year, ...date(2, 15, 1), code: 'hy_conference_year', units: ['hung_yen'] },
    ]);
    const due = async (unit: string) =>
      (await ofUnit(unit)).map(({ dueAt }) => dueAt.toISOString());
    expect(await due('hy_women')).toEqual(['2024-06-19T17:00:00.000Z', '2024-12-30T17:00:00.000Z']);
    expect((await due('hy_standing_body')).at(1)).toBe('2025-01-04T17:00:00.000Z');
    expect((await due('hung_yen')).at(1)).toBe('2025-02-14T17:00:00.000Z');
    expect(await differences(application)).toEqual([]);
  });

  async function ofUnit(code: string) {
    const { database, clock } = application;
    const id = (await findUnitsByCode(database, [code])).get(code)?.id ?? 0;
    const year = parsePeriod('2024')!;
    const { scope } = systemPrincipal;
    return (await readDutiesOfUnits(scope, database, [id], year, clock.now())).get(id) ?? [];
  }
});
