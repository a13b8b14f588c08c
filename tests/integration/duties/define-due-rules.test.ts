import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Application } from '../../../src/app/application.js';
import { reorganizationPort } from '../../../src/forms/duties/follow-reorganizations.js';
import type { DueRuleRow } from '../../../src/forms/duties/due-rule.js';
import { reorganizeUnits } from '../../../src/units/reorganize/reorganize-units.js';
import { queryRows } from '../../support/definition-database.js';
import { briefly } from '../../support/definition-rows.js';
import { beginYear, counts, differences, mustState, stateRules } from '../../support/duty-world.js';
import { createReviewWorld, type ReviewWorld } from '../../support/review-world.js';

// land > province > { commune, zone }
let world: ReviewWorld;
let application: Application;
beforeAll(async () => {
  world = await createReviewWorld();
  ({ application } = world.small);
  world.small.setDay('2025-08-01');
});
afterAll(() => world.small.close());

const of = (unit: string, period: string) => counts(application, unit, 'reviewed', period);
const due = (day: number) => ({
  numbers: [1],
  dates: [{ number: 1, month: 7, day }],
});
const communes: DueRuleRow = {
  code: 'communes',
  form: 'reviewed',
  reporterKind: 'UNIT',
  unitKinds: ['COMMUNE'],
  under: 'province',
  from: '2025-01-01',
  ...due(1),
};
const provinces: DueRuleRow = {
  ...communes,
  code: 'provinces',
  unitKinds: ['PROVINCE'],
  ...due(5),
};

describe('a deadline after that of a unit above that states the same form', () => {
  const told = async (...rows: DueRuleRow[]): Promise<string[]> => {
    const { results } = await stateRules(application, rows, 'REJECT_FAILED');
    return [
      ...results.map(({ status }) => status),
      ...briefly(results.flatMap(({ errors }) => errors)),
    ];
  };

  it('is refused, whichever of the two is stated', async () => {
    expect(await told({ ...communes, ...due(6) }, provinces)).toEqual([
      'REJECTED',
      'REJECTED',
      'DUE_AFTER_PARENT at rules.0.code',
      'DUE_AFTER_PARENT at rules.1.code',
    ]);
    expect(await told(provinces)).toEqual(['CREATED']);
    expect(await told({ ...communes, ...due(6) })).toEqual([
      'REJECTED',
      'DUE_AFTER_PARENT at rules.0.code',
    ]);
    expect(await told({ ...communes, ...due(5) })).toEqual(['CREATED']);
    expect(await told({ ...provinces, ...due(4) })).toEqual([
      'REJECTED',
      'DUE_AFTER_PARENT at rules.0.code',
    ]);
    expect(await told(communes)).toEqual(['UPDATED']);
  });

  it('is refused for enterprises at the unit too', async () => {
    const enterprises = {
      ...communes,
      code: 'enterprises',
      reporterKind: 'ENTERPRISE',
      unitKinds: null,
    };
    expect(await told({ ...enterprises, ...due(2) })).toEqual([
      'REJECTED',
      'DUE_AFTER_PARENT at rules.0.code',
    ]);
    expect(await told({ ...enterprises, under: 'zone', ...due(6) })).toEqual([
      'REJECTED',
      'DUE_AFTER_PARENT at rules.0.code',
    ]);
    expect(await told({ ...enterprises, under: 'zone', ...due(2) })).toEqual(['CREATED']);
  });

  it('leaves no trace of what was tried', async () => {
    const rows = await queryRows(
      application.database,
      `select (select count(*)::int from due_rule) as rules, (select count(*)::int from due_rule_version) as versions,
         (select count(*)::int from definition_revision where subject = 'DUE_RULE') as told`,
    );
    expect(rows).toEqual([{ rules: 3, versions: 4, told: 4 }]);
    expect(await differences(application)).toEqual([]);
  });

  it('is kept for ever: a version never changes', async () => {
    const change = queryRows(application.database, `update due_rule_version set numbers = '{2}'`);
    await expect(change).rejects.toThrow('immutable');
  });
});

describe('a unit that is closed', () => {
  it('owes nothing for later periods, and what it sent then is unexpected (R23)', async () => {
    await mustState(
      application,
      [{ ...communes, numbers: null, dates: null, daysAfter: 0 }].map((row) => ({
        ...row,
        code: 'later',
        from: '2025-07-01',
        to: '2026-01-02',
      })),
    );
    expect(await of('province', '2025-H1')).toEqual([4, 0, 0, 0, 0, 0]);
    expect(await of('province', '2025-H2')).toEqual([1, 0, 0, 0, 0, 0]);
    await world.send({ unit: 'commune' }, 3, { period: '2025-H1' });
    await world.send({ unit: 'commune' }, 3, { period: '2025-H2' });
    expect(await of('commune', '2025-H2')).toEqual([1, 1, 1, 0, 0, 0]);
    const none = { close: [], rename: [], changeKind: [], move: [], split: [] };
    const ward = {
      code: 'ward',
      kind: 'COMMUNE',
      nameVi: 'Phường',
      nameEn: 'Ward',
      parent: 'province',
    };
    await application.database.write({ principal: 'test', action: 'close' }, async (tx) => {
      const row = {
        ...none,
        effectiveOn: '2025-09-01',
        open: [ward],
        merge: [{ predecessors: [{ unit: 'commune' }], into: 'ward' }],
      };
      const result = await reorganizeUnits(tx, application.writeContext(), row, reorganizationPort);
      expect(result.errors).toEqual([]);
    });
    await application.refreshDefinitions();
    expect(await of('province', '2025-H1')).toEqual([4, 1, 0, 1, 0, 0]);
    expect(await of('province', '2025-H2')).toEqual([1, 0, 0, 0, 0, 1]);
    expect(await differences(application)).toEqual([]);
  });

  it('changes no duty when the kept tree becomes that of a later day', async () => {
    world.small.setDay('2026-02-01');
    await beginYear(application);
    expect(await of('province', '2025-H1')).toEqual([4, 1, 0, 1, 0, 0]);
    expect(await differences(application)).toEqual([]);
  });
});
