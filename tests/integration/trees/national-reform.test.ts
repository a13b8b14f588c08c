import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { readUnitsOnDay, type UnitOnDay } from '../../../src/units/import/units-on-day.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { verifyTree } from '../../../src/units/trees/verify-tree.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import {
  actOf,
  exampleReform,
  linesOf,
  nationalReform,
  openingOf,
  runOn,
  type Reform,
} from '../../support/reform.js';
import { faults, reportWorkers } from '../../support/reorganization-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

const folder = process.env.NATIONAL_DATA;
const reforms = folder === undefined ? [exampleReform] : [exampleReform, nationalReform(folder)];
const batch = 5000;
const reporters = 200;

/** The old province of each old commune, by official codes, from the files. */
function provincesOfCommunes({ communes, districts }: Reform): Map<string, string> {
  const above = new Map(linesOf(districts).map((line) => [line.code, line.province_code ?? '']));
  return new Map(
    linesOf(communes).map((line) => [line.code ?? '', above.get(line.district_code) ?? '']),
  );
}

/** Not left to a matcher: what differs among ten thousand units takes it minutes to say. */
function isSame(left: { readonly all: unknown }, right: { readonly all: unknown }): boolean {
  return JSON.stringify(left.all) === JSON.stringify(right.all);
}

describe.each(reforms)('$name, imported from its files', (reform) => {
  const provinceOf = provincesOfCommunes(reform);
  /** Enterprises and workers of the old provinces, by official codes. */
  const enterprises = new Map<string, number>();
  const workers = new Map<string, number>();
  let world: TreeWorld;

  const unitsOn = async (
    day: string,
  ): Promise<{ all: UnitOnDay[]; codes: Map<string, UnitOnDay> }> => {
    const { database } = world.application;
    const found = await readUnitsOnDay(systemPrincipal.scope, database, day as IsoDate);
    const codes = [...found.byOfficialCode].map(([key, unit]): [string, UnitOnDay] => [
      key.replace(`${reform.scheme}\n`, ''),
      unit,
    ]);
    const all = [...found.byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return { all, codes: new Map(codes) };
  };

  async function settle(): Promise<void> {
    const { codes } = await unitsOn('2025-06-30');
    const stated: Record<string, number> = {};
    const step = Math.ceil(provinceOf.size / reporters);
    const rows = [...provinceOf].flatMap(([commune, province], index) => {
      const taxCode = taxCodeOf(index + 1);
      enterprises.set(province, (enterprises.get(province) ?? 0) + 1);
      if (index % step === 0) {
        stated[taxCode] = 10 + index;
        workers.set(province, (workers.get(province) ?? 0) + 10 + index);
      }
      const unit = codes.get(commune)?.code ?? '';
      return [{ taxCode, name: `Công ty ${taxCode}`, unit, openedOn: '2024-01-01' }];
    });
    for (let first = 0; first < rows.length; first += batch) {
      await world.write(registerEnterprises, rows.slice(first, first + batch));
    }
    await reportWorkers(world, '2024-H1', stated);
    await world.fold();
  }

  beforeAll(async () => {
    world = await TreeWorld.open();
    await world.carryOut({ effectiveOn: '1945-09-02', open: [unitRow('vn', 'COUNTRY')] });
  });
  afterAll(() => world.close());

  it('begins with the units as they were', async () => {
    const { code, output } = await runOn(world, openingOf(reform));
    const lines = [reform.provinces, reform.districts, reform.communes].map(linesOf);
    const units = lines.flat().length;
    expect({ code, output }).toEqual({
      code: 0,
      output: `${units} units: ${units} opened, 0 unchanged.\n`,
    });
    expect((await unitsOn('2025-06-30')).all).toHaveLength(units + 1);
    await settle();
  });

  it('is rehearsed without a trace, then done in one act', async () => {
    const before = await unitsOn('2025-07-01');
    const rehearsed = await runOn(world, [...actOf(reform), '--dry-run', '--json']);
    expect(isSame(await unitsOn('2025-07-01'), before)).toBe(true);
    const done = await runOn(world, [...actOf(reform), '--json']);
    expect(done.code).toBe(0);
    expect(done.output === rehearsed.output.replace('"dryRun":true', '"dryRun":false')).toBe(true);
  }, 600_000);

  it('leaves the provinces with the numbers of units that were published', async () => {
    const { all, codes } = await unitsOn('2025-07-01');
    const after = linesOf(reform.after);
    const counts = Object.groupBy(all, ({ parent }) => parent ?? '-');
    const told = after.map(({ code = '' }) => [code, counts[codes.get(code)?.code ?? '']?.length]);
    expect(told).toEqual(after.map(({ code, n_units: units }) => [code, Number(units)]));
    const communes = new Set(linesOf(reform.communeMapping).map((line) => line.new_code));
    expect(Object.groupBy(all, ({ kind }) => kind)).toEqual({
      COUNTRY: [expect.anything()],
      PROVINCE: after.map(() => expect.anything()),
      COMMUNE: [...communes].map(() => expect.anything()),
    });
  });

  it('carries official codes to the units that have them now, and keeps those that go on', async () => {
    const eve = await unitsOn('2025-06-30');
    const day = await unitsOn('2025-07-01');
    for (const { new_code: code = '', new_name: name } of linesOf(reform.communeMapping)) {
      expect(day.codes.get(code)?.nameVi).toBe(name);
    }
    for (const {
      old_code: code = '',
      new_code: next = '',
      new_name: name = '',
      old_name: old = '',
    } of linesOf(reform.provinceMapping)) {
      if (code !== next) continue;
      const goesOn =
        old.normalize('NFD').replace(/\p{M}/gu, '') ===
        name.normalize('NFD').replace(/\p{M}/gu, '');
      expect([code, day.codes.get(next)?.code === eve.codes.get(code)?.code]).toEqual([
        code,
        goesOn,
      ]);
    }
  });

  it('gives each province the series of those that it was made of', async () => {
    const { codes } = await unitsOn('2025-07-01');
    const before = (await unitsOn('2025-06-30')).codes;
    const sources = Map.groupBy(linesOf(reform.provinceMapping), (line) => line.new_code ?? '');
    for (const [code, lines] of sources) {
      const unit = codes.get(code)?.code ?? '';
      let [firms, people] = [0, 0];
      for (const { old_code: old = '' } of lines) {
        const count = enterprises.get(old) ?? 0;
        const then = before.get(old)?.code ?? '';
        const atPeriod = { basis: 'AT_PERIOD' } as const;
        expect([old, await world.figure(then, 'enterprises', '2024-12', atPeriod)]).toEqual([
          old,
          count,
        ]);
        firms += count;
        people += workers.get(old) ?? 0;
      }
      expect([code, await world.figure(unit, 'enterprises', '2024-12')]).toEqual([code, firms]);
      const told = await world.figure(unit, 'workers', '2024-H1');
      expect([code, told]).toEqual([code, people === 0 ? 'NO_DATA' : people]);
    }
  });

  it('leaves tree and cube as the records say', async () => {
    expect(await verifyTree(world.application.database)).toEqual([]);
    expect(await faults(world)).toEqual([]);
  });
});

it('the example has the traps of the real one', () => {
  const mapping = linesOf(exampleReform.communeMapping);
  const old = new Map(linesOf(exampleReform.communes).map((line) => [line.code, line.full_name]));
  const districts = new Set(linesOf(exampleReform.districts).map(({ code }) => code));
  const codes = (wanted: (line: Readonly<Record<string, string>>) => boolean, column: string) => [
    ...new Set(mapping.filter(wanted).map((line) => line[column])),
  ];
  const isReused = ({ new_code: code = '', new_name: name }: Readonly<Record<string, string>>) =>
    old.has(code) && old.get(code) !== name;
  expect(codes(isReused, 'new_code')).toEqual(['91101', '91102', '92101', '94101']);
  expect(codes(({ new_code: code }) => !old.has(code), 'new_code')).toEqual(['93104', '94103']);
  expect(codes(({ extent }) => extent === 'partial', 'old_code')).toHaveLength(3);
  expect(codes(({ old_code: code = '' }) => districts.has(code), 'old_code')).toEqual(['942']);
});
