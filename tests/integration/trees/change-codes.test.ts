import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { readOfficialCodes } from '../../../src/units/read-official-codes.js';
import { unitId } from '../../support/split-world.js';
import { faults } from '../../support/reorganization-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

const scheme = 'state';
let world: TreeWorld;

/** vn > a (01), b (02), c (03), d (no code), since 2000; e opens later. */
beforeAll(async () => {
  world = await TreeWorld.open();
  const coded = (code: string, official: string) => ({
    ...unitRow(code, 'PROVINCE', 'vn'),
    officialCodes: [{ scheme, code: official, from: '2000-01-01' }],
  });
  await world.carryOut({
    effectiveOn: '2000-01-01',
    open: [
      unitRow('vn', 'COUNTRY'),
      coded('a', '01'),
      coded('b', '02'),
      coded('c', '03'),
      unitRow('d', 'PROVINCE', 'vn'),
    ],
  });
});
afterAll(() => world.close());

async function codesOf(unit: string): Promise<string[]> {
  const id = await unitId(world, unit);
  const { scope } = systemPrincipal;
  const found = await readOfficialCodes(scope, world.application.database, [id]);
  return (found.get(id) ?? []).map(({ code, from, to }) => `${code} ${from}..${to ?? ''}`);
}

const change = (unit: string, code?: string) => ({ unit, scheme, code });

describe('changeOfficialCode', () => {
  it('passes codes on in a circle, from a unit that ends and to one that opens, in one act', async () => {
    const acts = {
      effectiveOn: '2025-07-01',
      open: [
        {
          ...unitRow('e', 'PROVINCE', 'vn'),
          officialCodes: [{ scheme, code: '02', from: '2025-07-01' }],
        },
      ],
      merge: [{ predecessors: [{ unit: 'c' }], into: 'd' }],
      changeOfficialCode: [change('a', '03'), change('b', '01'), change('d', '04')],
    };
    const { errors, report } = await world.reorganize(acts);
    expect(errors).toEqual([]);
    expect(report).toMatchObject({ officialCodesChanged: 3, opened: 1, merged: 1 });
    expect(await codesOf('a')).toEqual(['01 2000-01-01..2025-07-01', '03 2025-07-01..']);
    expect(await codesOf('b')).toEqual(['02 2000-01-01..2025-07-01', '01 2025-07-01..']);
    expect(await codesOf('c')).toEqual(['03 2000-01-01..2025-07-01']);
    expect(await codesOf('d')).toEqual(['04 2025-07-01..']);
    expect(await codesOf('e')).toEqual(['02 2025-07-01..']);
    expect(await faults(world)).toEqual([]);
  });

  it('is told so when it comes again, and takes no code of another unit', async () => {
    const { errors } = await world.reorganize({
      effectiveOn: '2025-08-01',
      changeOfficialCode: [
        change('a', '03'),
        change('b', '04'),
        change('e', '09'),
        change('d', '09'),
        change('nobody', '10'),
        change('c', '11'),
      ],
    });
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['ALREADY_SO', 'changeOfficialCode.0.code'],
      ['UNKNOWN_UNIT', 'changeOfficialCode.4.unit'],
      ['UNIT_NOT_OPEN', 'changeOfficialCode.5.unit'],
    ]);
    const taken = await world.reorganize({
      effectiveOn: '2025-08-01',
      changeOfficialCode: [change('e', '09'), change('d', '09'), change('b', '03')],
    });
    expect(taken.errors.map(({ code, path, actual }) => [code, path.join('.'), actual])).toEqual([
      ['OFFICIAL_CODE_TAKEN', 'changeOfficialCode.1.code', '09'],
      ['OFFICIAL_CODE_TAKEN', 'changeOfficialCode.2.code', '03'],
    ]);
    expect(await codesOf('e')).toEqual(['02 2025-07-01..']);
  });

  it('is refused before a change that is known, twice for one scheme, and with what is no code', async () => {
    const told = async (changeOfficialCode: object[], effectiveOn = '2025-01-01') => {
      const { errors } = await world.reorganize({
        effectiveOn,
        changeOfficialCode: changeOfficialCode as never,
      });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(await told([change('a', '77')])).toEqual(['LATER_CHANGE changeOfficialCode.0.code']);
    expect(await told([change('a', '77')], '2025-07-01')).toEqual([
      'LATER_CHANGE changeOfficialCode.0.code',
    ]);
    expect(await told([change('a', '77'), change('a', '78')], '2025-09-01')).toEqual([
      'ACT_REPEATED changeOfficialCode.1.unit',
    ]);
    expect(
      await told(
        [
          { unit: 'a', scheme: 'S\u0000', code: '1' },
          { unit: 'b', scheme: 'other', code: ' \u0000' },
        ],
        '2025-09-01',
      ),
    ).toEqual([
      'INVALID_CODE changeOfficialCode.0.scheme',
      'INVALID_NAME changeOfficialCode.1.code',
    ]);
    expect(await told([change('vn')], '2025-09-01')).toEqual([
      'ALREADY_SO changeOfficialCode.0.code',
    ]);
  });

  it('gives a code back, which another unit takes later; schemes stand side by side', async () => {
    await world.carryOut({
      effectiveOn: '2025-09-01',
      changeOfficialCode: [change('e'), { unit: 'e', scheme: 'gso', code: '02' }],
    });
    await world.carryOut({ effectiveOn: '2025-10-01', changeOfficialCode: [change('d', '02')] });
    expect(await codesOf('e')).toEqual(['02 2025-09-01..', '02 2025-07-01..2025-09-01']);
    expect(await codesOf('d')).toEqual(['04 2025-07-01..2025-10-01', '02 2025-10-01..']);
  });
});
