import { describe, expect, it } from '@jest/globals';
import type { Command, FoundOrganization } from '../../oracle/history.js';
import { fiveUnits, valueOf } from './asking.js';

const opened: Command = {
  act: 'openEnterprise',
  taxCode: 'E',
  unit: 'x',
  openedOn: '2025-01-10',
  ownership: 'DOMESTIC',
  sizeClass: 'SMALL',
};
const secondOpened: Command = {
  act: 'openEnterprise',
  taxCode: 'F',
  unit: 'z',
  openedOn: '2025-01-10',
};
const founded = (rest: Partial<FoundOrganization>): FoundOrganization => ({
  act: 'foundOrganization',
  code: 'O',
  kind: 'TRADE_UNION',
  home: { enterprise: 'E' },
  foundedOn: '2025-03-20',
  covers: [],
  ...rest,
});
const enterprises = (
  history: readonly Command[],
  period: string,
  slices: Record<string, string> = {},
  unit = 'vn',
) => valueOf([fiveUnits, ...history], { unit, metric: 'enterprises', period, slices });

describe('dated classification', () => {
  it('keeps what a change does not name', () => {
    const history: Command[] = [
      opened,
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-03-01', ownership: 'FOREIGN' },
    ];
    expect(enterprises(history, '2025-03', { ownership: 'FOREIGN', size_class: 'SMALL' })).toBe(1);
    expect(enterprises(history, '2025-02', { ownership: 'DOMESTIC' })).toBe(1);
  });

  it('lasts to the next recorded change, also when it is recorded later', () => {
    const history: Command[] = [
      opened,
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-06-01', sizeClass: 'LARGE' },
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-03-01', ownership: 'FOREIGN' },
    ];
    expect(enterprises(history, '2025-05', { ownership: 'FOREIGN', size_class: 'SMALL' })).toBe(1);
    expect(enterprises(history, '2025-06', { ownership: 'DOMESTIC', size_class: 'LARGE' })).toBe(1);
  });

  it('is corrected by a change of the same day', () => {
    const history: Command[] = [
      opened,
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-01-10', ownership: 'FOREIGN' },
    ];
    expect(enterprises(history, '2025-01', { ownership: 'FOREIGN', size_class: 'SMALL' })).toBe(1);
  });

  it('begins with the opening, also when that day is corrected', () => {
    const change: Command = {
      act: 'classifyEnterprise',
      taxCode: 'E',
      from: '2025-03-01',
      ownership: 'FOREIGN',
    };
    const openedOn = (day: string): Command => ({
      act: 'correctOpening',
      taxCode: 'E',
      openedOn: day,
    });
    const foreign = (history: Command[], period: string): number | null =>
      enterprises(history, period, { ownership: 'FOREIGN' });
    expect(enterprises([opened, change, openedOn('2024-11-30')], '2024-11')).toBe(1);
    expect(foreign([opened, change, openedOn('2024-11-30')], '2025-02')).toBe(0);
    // What was said for days before the new opening is gone.
    const late = [opened, change, openedOn('2025-04-01')];
    expect([foreign(late, '2025-03'), foreign(late, '2025-04')]).toEqual([0, 1]);
    expect(foreign([...late, openedOn('2025-02-01')], '2025-02')).toBe(1);
  });

  it('records nothing when nothing changes', () => {
    const history: Command[] = [
      opened,
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-06-01', ownership: 'DOMESTIC' },
      { act: 'classifyEnterprise', taxCode: 'E', from: '2025-03-01', ownership: 'FOREIGN' },
    ];
    expect(enterprises(history, '2025-07', { ownership: 'FOREIGN' })).toBe(1);
  });
});

describe('moves and closings', () => {
  const moved: Command = { act: 'moveEnterprise', taxCode: 'E', to: 'z', on: '2025-04-30' };

  it('a move leaves the past where it was', () => {
    expect(enterprises([opened, moved], '2025-03', {}, 'x')).toBe(1);
    expect(enterprises([opened, moved], '2025-04', {}, 'x')).toBe(0);
    expect(enterprises([opened, moved], '2025-04', { zone_kind: 'INDUSTRIAL' }, 'z')).toBe(1);
    expect(enterprises([opened, moved], '2025-03', { zone_kind: 'OUTSIDE' })).toBe(1);
  });

  it('the day of closing is the first day on which it is not', () => {
    const closedOn = (on: string): Command => ({ act: 'closeEnterprise', taxCode: 'E', on });
    expect(enterprises([opened, closedOn('2025-04-30')], '2025-04')).toBe(0);
    expect(enterprises([opened, closedOn('2025-05-01')], '2025-04')).toBe(1);
    expect(enterprises([opened, closedOn('2025-05-01'), closedOn('2025-08-01')], '2025-07')).toBe(
      1,
    );
  });
});

describe('organizations', () => {
  const organizations = (
    history: readonly Command[],
    metric: string,
    period: string,
    slices = {},
    unit = 'vn',
  ) => valueOf([fiveUnits, opened, secondOpened, ...history], { unit, metric, period, slices });

  it('a group union covers several enterprises over dated spans, each counts once', () => {
    const history = [
      founded({
        home: { unit: 'p' },
        covers: [
          { enterprise: 'E', from: '2025-04-01', to: '2025-06-30' },
          { enterprise: 'F', from: '2025-05-01' },
        ],
      }),
      founded({ code: 'second', home: { enterprise: 'F' }, foundedOn: '2025-05-15' }),
    ];
    const count = (period: string): number | null =>
      organizations(history, 'enterprises_with_trade_union', period);
    expect(['2025-03', '2025-04', '2025-05', '2025-06'].map(count)).toEqual([0, 1, 2, 1]);
  });

  it('covers count only while the organization lives', () => {
    const history: Command[] = [
      founded({ covers: [{ enterprise: 'F', from: '2025-01-10' }] }),
      { act: 'dissolveOrganization', code: 'O', on: '2025-06-01' },
    ];
    const count = (period: string): number | null =>
      organizations(history, 'enterprises_with_trade_union', period);
    expect(['2025-02', '2025-03', '2025-05', '2025-06'].map(count)).toEqual([0, 2, 2, 0]);
  });

  it('what is covered beside the home is stated anew as a whole', () => {
    const history: Command[] = [
      founded({ covers: [{ enterprise: 'F', from: '2025-03-20' }] }),
      { act: 'cover', code: 'O', covers: [{ enterprise: 'F', from: '2025-05-01' }] },
    ];
    expect(organizations(history, 'enterprises_with_trade_union', '2025-04')).toBe(1);
    expect(organizations(history, 'enterprises_with_trade_union', '2025-05')).toBe(2);
  });

  it('the covered enterprise counts only while it is open', () => {
    const history: Command[] = [
      founded({ covers: [{ enterprise: 'F', from: '2025-03-20' }] }),
      { act: 'closeEnterprise', taxCode: 'F', on: '2025-05-10' },
    ];
    expect(organizations(history, 'enterprises_with_trade_union', '2025-04')).toBe(2);
    expect(organizations(history, 'enterprises_with_trade_union', '2025-05')).toBe(1);
  });

  it('eligible is what the survey says, or who has a union', () => {
    const eligible = 'enterprises_eligible_for_trade_union';
    const surveyed: Command = {
      act: 'classifyEnterprise',
      taxCode: 'F',
      from: '2025-02-01',
      eligible: true,
    };
    expect(organizations([], eligible, '2025-04')).toBe(0);
    expect(organizations([surveyed], eligible, '2025-04')).toBe(1);
    expect(organizations([surveyed, founded({})], eligible, '2025-04')).toBe(2);
    expect(organizations([founded({ kind: 'PARTY' })], eligible, '2025-04')).toBe(0);
  });

  it('at a unit the classification does not apply; a ZONE gives its kind', () => {
    const slices = {
      ownership: 'NOT_APPLICABLE',
      zone_kind: 'INDUSTRIAL',
      party_form: 'NOT_APPLICABLE',
    };
    expect(
      organizations([founded({ home: { unit: 'z' } })], 'organizations', '2025-03', slices),
    ).toBe(1);
    const outside = { zone_kind: 'OUTSIDE', organization_kind: 'PARTY', party_form: 'UNKNOWN' };
    expect(
      organizations(
        [founded({ kind: 'PARTY', home: { unit: 'p' } })],
        'organizations',
        '2025-03',
        outside,
      ),
    ).toBe(1);
  });

  it('the form of a party organization changes by day', () => {
    const history: Command[] = [
      founded({ kind: 'PARTY', partyForm: 'COMBINED_CELL' }),
      { act: 'changeForm', code: 'O', from: '2025-05-31', partyForm: 'GRASSROOTS_CELL' },
    ];
    expect(
      organizations(history, 'organizations', '2025-04', { party_form: 'COMBINED_CELL' }),
    ).toBe(1);
    expect(
      organizations(history, 'organizations', '2025-05', { party_form: 'GRASSROOTS_CELL' }),
    ).toBe(1);
  });

  it('a founding is at home where the organization is on the last day of its month', () => {
    const move: Command = { act: 'moveEnterprise', taxCode: 'E', to: 'y', on: '2025-03-31' };
    expect(organizations([founded({}), move], 'organizations_founded', '2025-03', {}, 'y')).toBe(1);
    expect(organizations([founded({}), move], 'organizations_founded', '2025-03', {}, 'x')).toBe(0);
  });

  it('an end is at home where the organization was on its last day', () => {
    const end: Command = { act: 'dissolveOrganization', code: 'O', on: '2025-06-10' };
    const move = (on: string): Command => ({ act: 'moveEnterprise', taxCode: 'E', to: 'y', on });
    expect(
      organizations(
        [founded({}), end, move('2025-06-10')],
        'organizations_dissolved',
        '2025-06',
        {},
        'x',
      ),
    ).toBe(1);
    expect(
      organizations(
        [founded({}), end, move('2025-06-09')],
        'organizations_dissolved',
        '2025-06',
        {},
        'y',
      ),
    ).toBe(1);
  });
});

describe('zones', () => {
  it('count from the day on which they open', () => {
    const zones = (period: string): number | null =>
      valueOf([fiveUnits], { metric: 'zones', period, slices: { zone_kind: 'INDUSTRIAL' } });
    expect([zones('2024-02'), zones('2024-03')]).toEqual([0, 1]);
  });
});
