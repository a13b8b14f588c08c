import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { dissolveOrganizations } from '../../../src/organizations/dissolve-organizations.js';
import type { OrganizationRow } from '../../../src/organizations/organization-row.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import { RegisterWorld, taxCode } from '../enterprises/register-world.js';

describe('the register of organizations', () => {
  let world: RegisterWorld;
  let nextCode = 3000;
  let nextOrganization = 0;
  const open = async (more: object = {}): Promise<string> => {
    const row = { taxCode: taxCode((nextCode += 1)), name: 'E', unit: 'x', openedOn: '2020-01-01' };
    const { created } = await world.write(registerEnterprises, [{ ...row, ...more }]);
    expect(created).toBe(1);
    return row.taxCode;
  };
  const row = (more: Partial<OrganizationRow> = {}): OrganizationRow => ({
    code: `o-${(nextOrganization += 1)}`,
    kind: 'TRADE_UNION',
    name: 'Công đoàn',
    foundedOn: '2021-01-01',
    ...more,
  });
  const send = async (...rows: OrganizationRow[]): Promise<string[]> =>
    (await world.write(registerOrganizations, rows)).results.map(({ status }) => status);
  const covered = (kind: string, on: string): Promise<number> =>
    world.stock(`enterprises_with_${kind}`, on);

  beforeAll(async () => {
    world = await RegisterWorld.open();
  });
  afterAll(() => world.close());

  it('founds, repeats and renames', async () => {
    const founded = row({ enterprise: await open() });
    expect(await send(founded)).toEqual(['CREATED']);
    expect(await send(founded)).toEqual(['UNCHANGED']);
    expect(await send({ code: founded.code, name: 'Tên mới' })).toEqual(['UPDATED']);
    expect(await send({ ...founded, name: 'Tên mới' })).toEqual(['UNCHANGED']);
  });

  it('counts an enterprise once, however many organizations of a kind it has', async () => {
    const enterprise = await open();
    const before = await covered('youth_union', '2022-01-01');
    const first = row({ kind: 'YOUTH_UNION', enterprise });
    const second = row({ kind: 'YOUTH_UNION', enterprise, foundedOn: '2021-06-01' });
    expect(await send(first, second)).toEqual(['CREATED', 'CREATED']);
    expect(await covered('youth_union', '2022-01-01')).toBe(before + 1);
    await world.write(dissolveOrganizations, [{ code: first.code, on: '2021-09-01' }]);
    expect(await covered('youth_union', '2022-01-01')).toBe(before + 1);
    await world.write(dissolveOrganizations, [{ code: second.code, on: '2021-10-01' }]);
    expect(await covered('youth_union', '2022-01-01')).toBe(before);
    expect(await covered('youth_union', '2021-09-15')).toBe(before + 1);
  });

  it('lets a combined cell of a unit cover several enterprises', async () => {
    const [a, b, c] = [await open(), await open({ unit: 's' }), await open()];
    const cell = row({ kind: 'PARTY', unit: 'x', partyForm: 'COMBINED_CELL' });
    const covers = [
      { enterprise: a, to: '2022-01-01' },
      { enterprise: b, from: '2021-03-01' },
    ];
    const before = await covered('party_organization', '2021-06-01');
    expect(await send({ ...cell, covers })).toEqual(['CREATED']);
    expect(await covered('party_organization', '2021-02-01')).toBe(before + 1);
    expect(await covered('party_organization', '2021-06-01')).toBe(before + 2);
    expect(await covered('party_organization', '2022-06-01')).toBe(before + 1);
    expect(await send({ ...cell, covers })).toEqual(['UNCHANGED']);
    expect(await send(cell)).toEqual(['UNCHANGED']);
    expect(await send({ code: cell.code, covers: [{ enterprise: c }] })).toEqual(['UPDATED']);
    expect(await covered('party_organization', '2022-06-01')).toBe(before + 1);
    expect(await send({ code: cell.code, covers: [] })).toEqual(['UPDATED']);
    expect(await covered('party_organization', '2022-06-01')).toBe(before);
  });

  it('always covers its home enterprise, also when told so', async () => {
    const enterprise = await open();
    const founded = row({ kind: 'WOMENS_UNION', enterprise });
    const before = await covered('womens_union', '2022-01-01');
    expect(await send({ ...founded, covers: [{ enterprise }] })).toEqual(['CREATED']);
    expect(await send({ ...founded, covers: [] })).toEqual(['UNCHANGED']);
    expect(await covered('womens_union', '2022-01-01')).toBe(before + 1);
  });

  it('changes a party form from a day on', async () => {
    const cell = row({ kind: 'PARTY', unit: 's' });
    expect(await send(cell)).toEqual(['CREATED']);
    const named = { code: cell.code, partyForm: 'GRASSROOTS_CELL', formFrom: '2022-01-01' };
    const grown = { code: cell.code, partyForm: 'GRASSROOTS_COMMITTEE', formFrom: '2023-01-01' };
    expect(await send(named)).toEqual(['UPDATED']);
    expect(await send(grown)).toEqual(['UPDATED']);
    expect(await send(named)).toEqual(['UNCHANGED']);
    const facts = await world.facts('organization_fact');
    expect(
      facts.filter((fact) => fact.includes(' s PARTY') && fact.startsWith('organizations ')),
    ).toEqual([
      'organizations 2021-01-01 s PARTY 1',
      'organizations 2022-01-01 s PARTY -1',
      'organizations 2022-01-01 s PARTY,GRASSROOTS_CELL 1',
      'organizations 2023-01-01 s PARTY,GRASSROOTS_CELL -1',
      'organizations 2023-01-01 s PARTY,GRASSROOTS_COMMITTEE 1',
    ]);
  });

  it('follows its enterprise to another unit and ends with it', async () => {
    const enterprise = await open({ unit: 'y' });
    await send(row({ kind: 'YOUTH_FEDERATION', enterprise }));
    await world.write(moveEnterprises, [{ taxCode: enterprise, to: 'z', on: '2022-01-01' }]);
    await world.write(closeEnterprises, [{ taxCode: enterprise, on: '2023-01-01' }]);
    const at = (unit: string, on: string) =>
      world.stock('organizations', on, unit, 'YOUTH_FEDERATION');
    expect(await at('y', '2021-06-01')).toBe(1);
    expect(await at('y', '2022-01-01')).toBe(0);
    expect(await at('z', '2022-06-01')).toBe(1);
    expect(await at('z', '2023-01-01')).toBe(0);
    expect(await covered('youth_federation', '2023-01-01')).toBe(0);
    // The closing is the dissolution; moving is neither a founding nor a dissolution.
    const flows = ['organizations_founded', 'organizations_dissolved'];
    const counts = flows.map((flow) => world.stock(flow, '2026-01-01', 'vn', 'YOUTH_FEDERATION'));
    expect(await Promise.all(counts)).toEqual([1, 1]);
  });

  it('dissolves, corrects a dissolution, and takes what was sent before again', async () => {
    const founded = row({ kind: 'PARTY', unit: 'y', covers: [{ enterprise: await open() }] });
    const named = { code: founded.code, partyForm: 'GRASSROOTS_CELL', formFrom: '2022-01-01' };
    await send(founded, { ...named, code: 'not-this' });
    await send(founded);
    await send(named);
    const dissolve = (on: string) =>
      world.write(dissolveOrganizations, [{ code: founded.code, on }]);
    expect(await dissolve('2023-01-01')).toMatchObject({ updated: 1 });
    expect(await dissolve('2023-01-01')).toMatchObject({ unchanged: 1 });
    expect(await dissolve('2021-06-01')).toMatchObject({ updated: 1 });
    expect(await send(founded)).toEqual(['UNCHANGED']);
    expect(await send(named)).toEqual(['UNCHANGED']);
  });

  it('tells all findings of all rows at once', async () => {
    const enterprise = await open();
    const closed = await open();
    await world.write(closeEnterprises, [{ taxCode: closed, on: '2020-06-01' }]);
    const known = row({ enterprise });
    await send(known);
    const { code } = known;
    const gone = row({ unit: 'x' });
    await send(gone);
    await world.write(dissolveOrganizations, [{ code: gone.code, on: '2022-01-01' }]);
    const party = row({ kind: 'PARTY', unit: 'x' });
    const found = await world.refusals(registerOrganizations, [
      { code: 'a b', kind: 'UNION', name: '', foundedOn: 'x', unit: 'nort', enterprise: '1' },
      { code: 'new' },
      row({ unit: 'x', enterprise }),
      row({ enterprise: taxCode(8), covers: [{ enterprise: taxCode(8), from: 'x', to: '' }] }),
      row({ enterprise: closed }),
      row({ enterprise, foundedOn: '2019-12-31' }),
      row({ unit: 'late' }),
      { code, kind: 'PARTY', unit: 'x', foundedOn: '2021-01-02' },
      { code, enterprise: closed },
      { code: gone.code, enterprise, covers: [{ enterprise, from: '2022-01-01' }] },
      row({ unit: 'x', partyForm: 'GRASSROOTS_CELL' }),
      { ...party, partyForm: 'NOT_APPLICABLE' },
      { ...party, code: 'p-2', partyForm: 'CELL' },
      { ...party, code: 'p-3', partyForm: 'GRASSROOTS_CELL', formFrom: '2020-12-31' },
      row({
        unit: 'x',
        covers: [
          { enterprise, from: '2021-05-01', to: '2021-05-01' },
          { enterprise: closed, from: '2020-12-31' },
          { enterprise: closed, to: '2022-01-01' },
        ],
      }),
    ]);
    expect(found).toEqual([
      '0 INVALID_ORGANIZATION_CODE code',
      '0 UNKNOWN_MEMBER kind',
      '0 INVALID_NAME name',
      '0 UNKNOWN_UNIT unit',
      '0 INVALID_TAX_CODE enterprise',
      '0 INVALID_DATE foundedOn',
      '1 MISSING_FIELD kind',
      '1 MISSING_FIELD name',
      '1 MISSING_FIELD foundedOn',
      '1 ONE_HOME enterprise',
      '2 ONE_HOME unit',
      '3 UNKNOWN_ENTERPRISE enterprise',
      '3 UNKNOWN_ENTERPRISE covers.0.enterprise',
      '3 INVALID_DATE covers.0.from',
      '3 INVALID_DATE covers.0.to',
      '4 ENTERPRISE_NOT_OPEN foundedOn',
      '5 ENTERPRISE_NOT_OPEN foundedOn',
      '6 UNIT_NOT_OPEN foundedOn',
      '7 ORGANIZATION_DIFFERS kind',
      '7 ORGANIZATION_DIFFERS foundedOn',
      '7 ORGANIZATION_DIFFERS unit',
      '8 DUPLICATE_ROW code',
      '9 ORGANIZATION_DIFFERS enterprise',
      '9 ORGANIZATION_NOT_ALIVE covers.0.from',
      '10 PARTY_FORM_NOT_APPLICABLE partyForm',
      '11 PARTY_FORM_NOT_APPLICABLE partyForm',
      '12 UNKNOWN_MEMBER partyForm',
      '13 ORGANIZATION_NOT_ALIVE formFrom',
      '14 EMPTY_COVERAGE covers.0.to',
      '14 ORGANIZATION_NOT_ALIVE covers.1.from',
      '14 OVERLAPPING_COVERAGE covers.2.enterprise',
    ]);
    expect(
      await world.refusals(dissolveOrganizations, [
        { code, on: '2021-01-01' },
        { code: 'nobody', on: '2021-01-01' },
      ]),
    ).toEqual(['0 DISSOLVED_BEFORE_FOUNDING on', '1 UNKNOWN_ORGANIZATION code']);
  });

  it('founds nothing of a kind that is not told', async () => {
    const rows = ['UNKNOWN', 'NOT_APPLICABLE'].map((kind) => row({ unit: 'x', kind }));
    expect(await world.refusals(registerOrganizations, rows)).toEqual([
      '0 UNKNOWN_MEMBER kind',
      '1 UNKNOWN_MEMBER kind',
    ]);
  });

  it('survives writers of both registers in opposite orders at once', async () => {
    const enterprises = await Promise.all(Array.from({ length: 20 }, () => open()));
    const founded = enterprises.map((enterprise, index) =>
      row({ enterprise, covers: [{ enterprise: enterprises[(index + 7) % 20]! }] }),
    );
    const work = Array.from({ length: 4 }, (_, index) => {
      const order = <T>(list: readonly T[]): T[] => (index % 2 ? list.toReversed() : [...list]);
      const on = `202${3 + index}-01-01`;
      return [
        world.write(registerOrganizations, order(founded)),
        world.write(
          moveEnterprises,
          order(enterprises).map((code) => ({ taxCode: code, to: 's', on })),
        ),
        world.write(
          registerEnterprises,
          order(enterprises).map((code) => ({ taxCode: code, sizeClass: 'LARGE' })),
        ),
      ];
    }).flat();
    const results = await Promise.all(work);
    expect(results.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(0);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(20);
  });

  it('leaves the cube equal to the records', async () => {
    expect(await world.verify()).toEqual([]);
  });
});
