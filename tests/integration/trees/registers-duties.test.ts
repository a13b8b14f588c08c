import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import { today } from '../../../src/kernel/clock.js';
import { parsePeriod } from '../../../src/kernel/period.js';
import { number, text } from '../../../src/platform/row.js';
import { readDuties } from '../../../src/submissions/duties/read-duties.js';
import { unitCodesOf } from '../../../src/units/unit-lookup.js';
import { queryRows } from '../../support/definition-database.js';
import { faults } from '../../support/reorganization-world.js';
import {
  e1,
  e2,
  e3,
  e4,
  figures,
  openBeforeSplit,
  reform,
  send,
} from '../../support/split-world.js';
import type { TreeWorld } from '../../support/tree-world.js';

const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
const current: TreeChoice = { basis: 'CURRENT' };
const before = ['vn', 'p', 'q', 'd', 'a', 'b', 'c'];
let world: TreeWorld;
let noted: Awaited<ReturnType<typeof figures>>;

beforeAll(async () => {
  world = await openBeforeSplit();
  noted = await figures(world, before, '2025-H1', atPeriod);
  await reform(world);
  await send(world, { form: 'unit_half_year', reporter: { unit: 'a' }, period: '2025-H1' });
});
afterAll(() => world.close());

describe('duties through a reorganization', () => {
  const units = ['vn', 'p', 'q', 'd', 'a', 'b', 'y1', 'y2', 'c'];
  const told = async (period: string, tree: TreeChoice, of?: [string, string]): Promise<number[]> =>
    Object.values(await figures(world, units, period, tree, of)).map(Number);

  it('of units are owed until they close, and from when they open', async () => {
    expect(await told('2025-H1', atPeriod)).toEqual([4, 3, 1, 3, 1, 1, 0, 0, 1]);
    expect(await told('2025-H1', current)).toEqual([4, 1, 3, 1, 1, 1, 0, 1, 2]);
    expect(await told('2025-H2', atPeriod)).toEqual([3, 1, 2, 0, 0, 0, 1, 1, 1]);
    expect(await told('2025-H2', current)).toEqual([3, 1, 2, 0, 0, 0, 1, 1, 1]);
    const received: [string, string] = ['reports_received', 'unit_half_year'];
    expect(await told('2025-H1', atPeriod, received)).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0]);
    expect(await told('2025-H1', current, received)).toEqual([1, 0, 1, 0, 1, 0, 0, 1, 0]);
  });

  it('of a period that is over are not changed by it', async () => {
    expect(await figures(world, before, '2025-H1', atPeriod)).toEqual(noted);
  });

  it('of enterprises move with the enterprise', async () => {
    const of: [string, string] = ['reports_expected', 'enterprise_half_year'];
    expect(await told('2025-H1', atPeriod, of)).toEqual([4, 3, 1, 3, 2, 1, 0, 0, 1]);
    expect(await told('2025-H1', current, of)).toEqual([4, 1, 3, 0, 1, 1, 1, 1, 2]);
    expect(await told('2025-H2', atPeriod, of)).toEqual([4, 1, 3, 0, 1, 1, 1, 1, 2]);
  });

  it('follow the rule of the place of their period, and name the open unit that receives', async () => {
    const { database, clock } = world.application;
    const owed = async (period: string): Promise<Record<string, string>> => {
      const { items } = await readDuties(systemPrincipal.scope, database, {
        under: undefined,
        formId: world.application.forms.current().forms.get('enterprise_half_year')?.id,
        period: parsePeriod(period),
        states: undefined,
        dueFrom: undefined,
        dueBefore: undefined,
        now: clock.now(),
        limit: 20,
        after: undefined,
      });
      const codes = await unitCodesOf(
        database,
        items.flatMap(({ receiverId }) => receiverId ?? []),
      );
      const names = await queryRows(database, 'select id, tax_code from enterprise order by id');
      const taxCodes = new Map(names.map((row) => [number(row, 'id'), text(row, 'tax_code')]));
      return Object.fromEntries(
        items.map(({ reporterId, receiverId, rule }): [string, string] => [
          taxCodes.get(reporterId) ?? '',
          `${rule} ${codes.get(receiverId ?? 0)}`,
        ]),
      );
    };
    expect(await owed('2025-H1')).toEqual({
      [e1]: 'enterprises_of_p p',
      [e2]: 'enterprises_of_p p',
      [e3]: 'enterprises_of_p p',
      [e4]: 'enterprises c',
    });
    expect(await owed('2025-H2')).toEqual({
      [e1]: 'enterprises_of_p p',
      [e2]: 'enterprises y2',
      [e3]: 'enterprises c',
      [e4]: 'enterprises c',
    });
  });

  it('are the same from the records, folded and counted anew', async () => {
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await faults(world)).toEqual([]);
    const { application } = world;
    await rebuildCube(application.database, contributionSources, today(application.clock));
    expect(await told('2025-H1', current)).toEqual([4, 1, 3, 1, 1, 1, 0, 1, 2]);
    expect(await faults(world)).toEqual([]);
  });
});
