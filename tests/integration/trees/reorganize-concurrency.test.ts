import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { foldOnce } from '../../../src/cube/fold.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { reorganizationPort } from '../../../src/forms/duties/follow-reorganizations.js';
import { keepsBatch, type BatchResult } from '../../../src/kernel/batch.js';
import { today } from '../../../src/kernel/clock.js';
import { writeByDefinitions } from '../../../src/measures/write-by-definitions.js';
import { writeExclusively } from '../../../src/measures/write-exclusively.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import type { SubmitContext } from '../../../src/submissions/submit-reports.js';
import type { ReorganizationRow } from '../../../src/units/reorganize/reorganization.js';
import { reorganizeUnits } from '../../../src/units/reorganize/reorganize-units.js';
import { verifyTree } from '../../../src/units/trees/verify-tree.js';
import { beginYear, mustState } from '../../support/duty-world.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import { faults, openProvinces, settle } from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

const rounds = 4;
const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;

/** Everybody works at once, as clients of one server do. */
describe('records written while units are reorganized', () => {
  let world: TreeWorld;
  let working = true;

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 20);
    await settle(world, 'b', 30, 20);
    const rule = {
      code: 'below_p',
      form: 'enterprise_half_year',
      from: '2024-01-01',
      daysAfter: 14,
    };
    await mustState(world.application, [{ ...rule, reporterKind: 'ENTERPRISE', under: 'p' }]);
    await beginYear(world.application);
    await world.fold();
  });
  afterAll(() => world.close());

  const write = (
    work: (tx: WriteTransaction, context: SubmitContext) => Promise<BatchResult>,
  ): Promise<BatchResult> =>
    writeByDefinitions(world.application, { principal: 'test', action: 'write' }, work, (batch) =>
      keepsBatch(batch, options),
    );

  const reorganize = async (acts: Partial<ReorganizationRow>, effectiveOn: string) => {
    const nothing = {
      open: [],
      close: [],
      rename: [],
      changeKind: [],
      move: [],
      merge: [],
      split: [],
    };
    const { errors } = await writeExclusively(
      world.application,
      { principal: 'test', action: 'reorganizeUnits' },
      (tx, context) =>
        reorganizeUnits(tx, context, { ...nothing, effectiveOn, ...acts }, reorganizationPort),
      ({ plan }) => plan !== undefined,
    );
    expect(errors).toEqual([]);
  };

  /** Splits what is there, moves and merges it, day by day. */
  async function reform(): Promise<void> {
    let current = 'a';
    for (let round = 0; round < rounds; round += 1) {
      const [left, right, both] = [`l${round}`, `r${round}`, `m${round}`];
      await reorganize(
        {
          open: [unitRow(left, 'COMMUNE', 'p'), unitRow(right, 'COMMUNE', 'q')],
          split: [
            {
              unit: current,
              into: [{ unit: left, isMain: true }, { unit: right }],
              enterprises: [{ taxCode: taxCodeOf(1 + round), unit: right }],
            },
          ],
        },
        `2025-0${1 + Math.floor(round / 2)}-${round % 2 === 0 ? '01' : '16'}`,
      );
      await reorganize(
        {
          open: [unitRow(both, 'COMMUNE', round % 2 === 0 ? 'q' : 'p')],
          merge: [{ predecessors: [{ unit: left }, { unit: right }], into: both }],
        },
        `2025-0${1 + Math.floor(round / 2)}-${round % 2 === 0 ? '08' : '24'}`,
      );
      current = both;
    }
    working = false;
  }

  async function push(): Promise<number> {
    let pushed = 0;
    for (; working || pushed < 20; pushed += 1) {
      const enterprise = taxCodeOf(1 + (pushed % 20));
      const { batch } = await pushReports(world.application, systemPrincipal, {
        ...options,
        idempotencyKey: `p${pushed}`,
        reports: [
          {
            form: 'enterprise_half_year',
            reporter: { enterprise },
            period: ['2024-H1', '2024-H2', '2025-H1', '2025-H2'][Math.floor(pushed / 20) % 4]!,
            values: [{ measure: 'workers', value: 1 + (pushed % 7) }],
          },
        ],
      });
      expect(batch.results.flatMap(({ errors }) => errors)).toEqual([]);
    }
    return pushed;
  }

  async function register(): Promise<number> {
    let made = 0;
    for (; working || made < 5; made += 1) {
      const row = {
        taxCode: taxCodeOf(100 + made),
        name: 'Công ty',
        unit: 'a',
        openedOn: '2024-01-01',
      };
      const batch = await write((tx, context) => registerEnterprises(tx, context, [row], options));
      expect(batch).toMatchObject({ created: 1, rejected: 0 });
    }
    return made;
  }

  async function relocate(): Promise<void> {
    for (let turn = 0; working; turn += 1) {
      const row = {
        taxCode: taxCodeOf(30 + (turn % 20)),
        to: turn % 2 === 0 ? 'c' : 'b',
        on: `2024-0${1 + (turn % 9)}-15`,
      };
      const batch = await write((tx, context) => moveEnterprises(tx, context, [row], options));
      expect(batch.rejected).toBe(0);
    }
  }

  async function keepUp(): Promise<void> {
    const { database, clock } = world.application;
    for (let turn = 0; working; turn += 1) {
      await foldOnce(database, today(clock), 1 + ((turn * 7) % 40));
      if (turn % 10 === 5) await rebuildCube(database, contributionSources, today(clock));
    }
  }

  /** Of the enterprises that nobody registers meanwhile: every total is that of the beginning. */
  async function watch(): Promise<number> {
    let seen = 0;
    for (; working; seen += 1) {
      const total = Number(await world.figure('vn', 'enterprises', '2024-12'));
      expect(total).toBeGreaterThanOrEqual(40);
      expect(await world.figure('vn', 'enterprises', '2023-12')).toBe(0);
      const before = Number(
        await world.figure('a', 'enterprises', '2024-12', { basis: 'AT_PERIOD' }),
      );
      expect(before).toBeGreaterThanOrEqual(20);
    }
    return seen;
  }

  it('loses nothing and puts nothing in a wrong tree', async () => {
    const [, , made] = await Promise.all([
      reform().finally(() => (working = false)),
      push(),
      register(),
      relocate(),
      keepUp(),
      watch(),
    ]);
    for (const fold of [false, true]) {
      if (fold) await world.fold();
      expect(await world.figure('vn', 'enterprises', '2024-12')).toBe(40 + made);
      expect(await world.figure(`m${rounds - 1}`, 'enterprises', '2024-12')).toBe(20 + made);
      expect(await faults(world)).toEqual([]);
      expect(await verifyTree(world.application.database)).toEqual([]);
    }
  });
});
