import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import { foldAll } from '../../../src/cube/fold.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { observe } from '../../../src/indicators/observe.js';
import { today as todayOf } from '../../../src/kernel/clock.js';
import { openUnits } from '../../../src/units/open-units.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { defineReferenceData } from '../../support/reference-data.js';

/** Zones that open over the years, one of them on a day that is still to come. */
const zones: [string, string][] = [
  ['z1998', '1998-05-01'],
  ['z2024', '2024-02-29'],
  ['z2025', '2025-12-31'],
  ['z2026', '2026-01-15'],
];

describe('a register stock over the years', () => {
  let test: TestDatabase;
  let application: Application;
  let now = '2025-12-30';

  beforeAll(async () => {
    test = await createTestDatabase();
    const clock = { now: () => new Date(`${now}T10:00:00+07:00`) };
    application = await createApplication({ databaseUrl: test.url, poolSize: 4, clock });
    await defineReferenceData(application);
    const root = {
      code: 'land',
      kind: 'COUNTRY',
      nameVi: 'Nước',
      nameEn: 'Land',
      openedOn: '1945-09-02',
    };
    const rows = zones.map(([code, openedOn]) => ({
      code,
      kind: 'ZONE',
      zoneKind: 'INDUSTRIAL',
      nameVi: code,
      nameEn: code,
      parent: 'land',
      openedOn,
    }));
    const batch = await application.database.write(
      { principal: 'test', action: 'openUnits' },
      (tx) => openUnits(tx, application.writeContext(), [...rows, root]),
    );
    expect(batch).toMatchObject({ created: 5, rejected: 0 });
  });
  afterAll(async () => {
    await application.close();
    await test.drop();
  });

  const count = async (period: string): Promise<(number | string | null)[]> => {
    const unit = (await findUnitsByCode(application.database, ['land'])).get('land')?.id ?? 0;
    const request = { unit, metric: 'zones', period, by: [], where: [], stage: 'FINAL' as const };
    const reading = await observe(
      systemPrincipal.scope,
      application,
      [request],
      todayOf(application.clock),
    );
    const [answer] = reading.observations;
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    const [figure] = answer.value.figures;
    return [figure?.value ?? null, figure?.reason ?? null];
  };

  const expectDay = async (
    day: string,
    expected: Record<string, (number | string | null)[]>,
  ): Promise<void> => {
    now = day;
    for (const [period, figure] of Object.entries(expected)) {
      expect([period, await count(period)]).toEqual([period, figure]);
    }
  };

  const atTheEndOf2025 = {
    '1997-12': [0, null],
    '1998-04': [0, null],
    '1998-05': [1, null],
    '2024-01': [1, null],
    '2024-02': [2, null],
    '2025-11': [2, null],
    '2025-12': [2, null],
    '2025': [2, null],
    '2026-01': [null, 'NO_DATA'],
  } as const;
  const inSpring2026 = {
    ...atTheEndOf2025,
    '2025-12': [3, null],
    '2025': [3, null],
    '2026-01': [4, null],
    '2026': [4, null],
  };
  const mutable = (expected: object): Record<string, (number | string | null)[]> =>
    structuredClone(expected) as Record<string, (number | string | null)[]>;

  it('counts what has opened by today, before and after folding', async () => {
    await expectDay('2025-12-30', mutable(atTheEndOf2025));
    await foldAll(application.database, todayOf(application.clock));
    await expectDay('2025-12-30', mutable(atTheEndOf2025));
  });

  it('counts a zone from 00:00 of its day without any job', async () => {
    await expectDay('2025-12-31', { '2025-12': [3, null] });
  });

  it('goes on into the new year before and after its opening balances exist', async () => {
    await expectDay('2026-03-01', mutable(inSpring2026));
    await foldAll(application.database, todayOf(application.clock));
    await expectDay('2026-03-01', mutable(inSpring2026));
    expect(await verifyCube(application.database, contributionSources)).toEqual([]);
  });

  it('is the same after a rebuild', async () => {
    await rebuildCube(application.database, contributionSources, todayOf(application.clock));
    await expectDay('2026-03-01', mutable(inSpring2026));
    expect(await verifyCube(application.database, contributionSources)).toEqual([]);
  });

  it('is checked by verify: a cell that was tampered with is told', async () => {
    await application.database.orm.em.execute(
      'update cube_cell set final = final + 1 where period = 199805 and slice_id = 0',
    );
    const differences = await verifyCube(application.database, contributionSources);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences[0]).toMatchObject({ slice: 0, period: 199_805 });
  });
});
