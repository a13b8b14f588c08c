import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import type { EnterpriseRow } from '../../../src/enterprises/enterprise-row.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { RegisterWorld, taxCode } from './register-world.js';

describe('the register of enterprises', () => {
  let world: RegisterWorld;
  let next = 1000;
  const row = (more: Partial<EnterpriseRow> = {}): EnterpriseRow => ({
    taxCode: taxCode((next += 1)),
    name: 'Công ty A',
    unit: 'x',
    openedOn: '2020-01-01',
    ...more,
  });
  const register = async (more: Partial<EnterpriseRow> = {}): Promise<string> => {
    const opened = row(more);
    await world.write(registerEnterprises, [opened]);
    return opened.taxCode;
  };
  const statuses = async (...rows: EnterpriseRow[]): Promise<string[]> =>
    (await world.write(registerEnterprises, rows)).results.map(({ status }) => status);

  beforeAll(async () => {
    world = await RegisterWorld.open();
  });
  afterAll(() => world.close());

  it('opens, repeats and changes', async () => {
    const opened = row();
    expect(await statuses(opened)).toEqual(['CREATED']);
    expect(await statuses(opened)).toEqual(['UNCHANGED']);
    expect(await statuses({ ...opened, name: 'Công ty B' })).toEqual(['UPDATED']);
    expect(await statuses({ taxCode: opened.taxCode })).toEqual(['UNCHANGED']);
    expect(await statuses({ taxCode: opened.taxCode, sizeClass: 'LARGE' })).toEqual(['UPDATED']);
  });

  it('keeps one form of a tax code of a dependent unit', async () => {
    const code = taxCode(77);
    const branch = row({ taxCode: `${code}001` });
    expect(await statuses(branch)).toEqual(['CREATED']);
    expect(await statuses({ ...branch, taxCode: `${code}-001` })).toEqual(['UNCHANGED']);
  });

  it('counts what a dry run counts and keeps none of it', async () => {
    const rows = [row(), row({ unit: 'nowhere' }), row()];
    const before = await world.count('enterprise');
    const policy = { errorPolicy: 'REJECT_FAILED', dryRun: true } as const;
    const dry = await world.write(registerEnterprises, rows, policy);
    expect(await world.count('enterprise')).toBe(before);
    const real = await world.write(registerEnterprises, rows, { ...policy, dryRun: false });
    expect(real).toEqual(dry);
    expect(real).toMatchObject({ created: 2, rejected: 1 });
    expect(await world.count('enterprise')).toBe(before + 2);
  });

  it('takes nothing when one row is refused', async () => {
    const rows = [row(), row({ openedOn: '2023-02-30' })];
    const before = await world.count('enterprise');
    const batch = await world.write(registerEnterprises, rows);
    expect(batch).toMatchObject({ created: 0, rejected: 2 });
    expect(batch.results.map(({ errors }) => errors.length)).toEqual([0, 1]);
    expect(await world.count('enterprise')).toBe(before);
  });

  it('gives no id to a row that cannot open an enterprise', async () => {
    const before = await world.count('enterprise');
    const options = { errorPolicy: 'REJECT_FAILED' } as const;
    await world.write(registerEnterprises, [{ taxCode: taxCode(5) }], options);
    expect(await world.count('enterprise')).toBe(before);
  });

  it('tells all findings of all rows at once', async () => {
    const known = await register();
    const twice = row();
    const found = await world.refusals(registerEnterprises, [
      { taxCode: '123', name: '', openedOn: '2020-13-01', unit: 'nort' },
      { taxCode: '001234567890' },
      { taxCode: '0100109107' },
      { taxCode: taxCode(6) },
      { taxCode: known, unit: 'y' },
      { taxCode: known, ownership: 'FORIEGN', sizeClass: 'large', industrySection: 'C' },
      twice,
      { ...twice, name: 'x\u0000y' },
      row({ unit: 'late' }),
      row({ classifiedFrom: '2019-12-31', ownership: 'FOREIGN' }),
      row({ name: 'x'.repeat(301) }),
    ]);
    expect(found).toEqual([
      '0 INVALID_TAX_CODE taxCode',
      '0 INVALID_NAME name',
      '0 UNKNOWN_UNIT unit',
      '0 INVALID_DATE openedOn',
      '1 PERSONAL_TAX_CODE taxCode',
      '2 TAX_CODE_CHECK taxCode',
      '3 MISSING_FIELD name',
      '3 MISSING_FIELD unit',
      '3 MISSING_FIELD openedOn',
      '4 UNIT_DIFFERS unit',
      '5 DUPLICATE_ROW taxCode',
      '5 UNKNOWN_MEMBER ownership',
      '5 UNKNOWN_MEMBER industrySection',
      '5 UNKNOWN_MEMBER sizeClass',
      '7 DUPLICATE_ROW taxCode',
      '7 INVALID_NAME name',
      '8 UNIT_NOT_OPEN openedOn',
      '9 ENTERPRISE_NOT_OPEN classifiedFrom',
      '10 INVALID_NAME name',
    ]);
  });

  it('suggests what is near, and repeats no number of a person', async () => {
    const { results } = await world.write(registerEnterprises, [
      row({ unit: 'nort', ownership: 'FORIEGN' }),
      { taxCode: '001 234 567 890' },
    ]);
    expect(results[0]!.errors.map(({ suggestion }) => suggestion)).toEqual(['north', 'FOREIGN']);
    expect(JSON.stringify(results[1])).not.toMatch(/001/);
  });

  it('lets a classification stand until the next recorded change', async () => {
    const code = await register({ ownership: 'DOMESTIC' });
    const foreign = { taxCode: code, classifiedFrom: '2022-01-01', ownership: 'FOREIGN' };
    const small = { taxCode: code, classifiedFrom: '2021-01-01', sizeClass: 'SMALL' };
    expect(await statuses(foreign)).toEqual(['UPDATED']);
    expect(await statuses(small)).toEqual(['UPDATED']);
    expect(await statuses(foreign)).toEqual(['UNCHANGED']);
    expect(await statuses(small)).toEqual(['UNCHANGED']);
    expect(await statuses({ taxCode: code, ownership: 'DOMESTIC' })).toEqual(['UNCHANGED']);
    expect((await world.facts('enterprise_fact')).filter((fact) => fact.includes('SMALL'))).toEqual(
      ['enterprises 2021-01-01 x DOMESTIC,SMALL 1', 'enterprises 2022-01-01 x DOMESTIC,SMALL -1'],
    );
  });

  it('corrects the opening within what is recorded', async () => {
    const code = await register({ openedOn: '2020-06-01', ownership: 'DOMESTIC' });
    await world.write(moveEnterprises, [{ taxCode: code, to: 'y', on: '2021-01-01' }]);
    await world.write(closeEnterprises, [{ taxCode: code, on: '2022-01-01' }]);
    expect(await statuses({ taxCode: code, openedOn: '2019-01-01' })).toEqual(['UPDATED']);
    expect(await statuses({ taxCode: code, openedOn: '2020-12-31' })).toEqual(['UPDATED']);
    const found = await world.refusals(registerEnterprises, [
      { taxCode: code, openedOn: '2021-01-01' },
      { taxCode: await register(), openedOn: '1996-12-31' },
    ]);
    expect(found).toEqual(['0 OPENED_AFTER_MOVE openedOn', '1 UNIT_NOT_OPEN openedOn']);
    expect(
      await world.refusals(registerEnterprises, [{ taxCode: code, openedOn: '2022-01-01' }]),
    ).toEqual(['0 CLOSED_BEFORE_OPENING openedOn', '0 OPENED_AFTER_MOVE openedOn']);
  });

  it('moves from a day on and leaves the past where it was', async () => {
    const code = await register({ ownership: 'FOREIGN', sizeClass: 'MICRO' });
    const moves = [
      { taxCode: code, to: 'z', on: '2023-01-01' },
      { taxCode: code, to: 's', on: '2022-01-01' },
    ];
    expect(await world.write(moveEnterprises, moves)).toMatchObject({ updated: 2 });
    expect(await world.write(moveEnterprises, moves.toReversed())).toMatchObject({ unchanged: 2 });
    const facts = await world.facts('enterprise_fact');
    expect(facts.filter((fact) => fact.includes('FOREIGN,MICRO'))).toEqual([
      'enterprises 2020-01-01 x FOREIGN,MICRO 1',
      'enterprises 2022-01-01 s FOREIGN,MICRO 1',
      'enterprises 2022-01-01 x FOREIGN,MICRO -1',
      'enterprises 2023-01-01 s FOREIGN,MICRO -1',
      'enterprises 2023-01-01 z FOREIGN,MICRO,INDUSTRIAL 1',
    ]);
  });

  it('closes, corrects a closing, and takes what was sent before again', async () => {
    const code = await register();
    const move = { taxCode: code, to: 'y', on: '2021-01-01' };
    await world.write(moveEnterprises, [move]);
    const close = (on: string) => world.write(closeEnterprises, [{ taxCode: code, on }]);
    expect(await close('2021-06-01')).toMatchObject({ updated: 1 });
    expect(await close('2021-06-01')).toMatchObject({ unchanged: 1 });
    expect(await close('2020-06-01')).toMatchObject({ updated: 1 });
    expect(await world.write(moveEnterprises, [move])).toMatchObject({ unchanged: 1 });
  });

  it('refuses moves and closings that cannot be', async () => {
    const closed = await register();
    const unknown = taxCode(7);
    await world.write(closeEnterprises, [{ taxCode: closed, on: '2021-01-01' }]);
    expect(
      await world.refusals(moveEnterprises, [
        { taxCode: closed, to: 'y', on: '2021-01-01' },
        { taxCode: closed, to: 'y', on: '2019-12-31' },
        { taxCode: closed, to: 'late', on: '2020-06-01' },
        { taxCode: closed, to: 'x', on: '2020-06-01' },
        { taxCode: closed, to: 'y', on: '2020-06-01' },
        { taxCode: unknown, to: 'nowhere', on: 'soon' },
        { taxCode: unknown, to: 'y', on: '2020-06-01' },
      ]),
    ).toEqual([
      '0 ENTERPRISE_NOT_OPEN on',
      '1 ENTERPRISE_NOT_OPEN on',
      '2 UNIT_NOT_OPEN on',
      '3 DUPLICATE_ROW taxCode',
      '4 DUPLICATE_ROW taxCode',
      '5 UNKNOWN_UNIT to',
      '5 INVALID_DATE on',
      '6 UNKNOWN_ENTERPRISE taxCode',
    ]);
    expect(
      await world.refusals(closeEnterprises, [
        { taxCode: closed, on: '2020-01-01' },
        { taxCode: unknown, on: '2020-01-01' },
      ]),
    ).toEqual(['0 CLOSED_BEFORE_OPENING on', '1 UNKNOWN_ENTERPRISE taxCode']);
  });

  it('does not count what opens in the future before its day', async () => {
    const before = await world.stock('enterprises', '2198-12-31');
    await register({ openedOn: '2199-01-01' });
    expect(await world.stock('enterprises', '2198-12-31')).toBe(before);
    expect(await world.stock('enterprises', '2199-01-01')).toBe(before + 1);
  });

  it('survives batches of the same enterprises in opposite orders at once', async () => {
    const codes = Array.from({ length: 60 }, (_, index) => taxCode(2000 + index));
    const batch = (name: string, reverse: boolean) => {
      const rows = codes.map((code) => row({ taxCode: code, name }));
      return world.write(registerEnterprises, reverse ? rows.reverse() : rows);
    };
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const results = await Promise.all(names.map((name, index) => batch(name, index % 2 === 1)));
    const sum = (of: 'created' | 'updated'): number =>
      results.reduce((total, result) => total + result[of], 0);
    expect(sum('created')).toBe(60);
    expect(sum('updated')).toBe(300);
  });

  it('leaves the cube equal to the records', async () => {
    expect(await world.verify()).toEqual([]);
  });
});
