import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { foldAll } from '../../../src/cube/fold.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { today } from '../../../src/kernel/clock.js';
import { number, text } from '../../../src/platform/row.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { submitReports } from '../../../src/submissions/submit-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const waiting = sqlStatement('-- name: tests.waiting\nselect count(*) as waiting from cube_delta');
// Where a row stands tells whether it was written anew.
const places = sqlStatement(`-- name: tests.places
select measure.code, string_agg(c.ctid::text, ' ' order by c.ctid) as places
from (select measure_id, ctid from cube_cell union all select measure_id, ctid from cube_atom_cell) c
join measure on measure.id = c.measure_id
group by measure.code`);

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

async function push(workers: number, note: string): Promise<void> {
  const values = [
    { measure: 'workers', value: workers },
    { measure: 'trade_union_members', value: 40 },
  ];
  const about = { form: 'enterprise_half_year', period: '2024-H1', note, values };
  const reports = [{ ...about, reporter: { enterprise: taxCodes.first } }];
  const { application } = world;
  const batch = await application.database.write({ principal: 'test', action: 'push' }, (tx) =>
    submitReports(tx, application.writeContext(), { reports, errorPolicy: 'REJECT_ALL' }),
  );
  expect(batch.rejected).toBe(0);
}

async function placesOfCells(): Promise<ReadonlyMap<string, string>> {
  const { database, clock } = world.application;
  await foldAll(database, today(clock));
  expect(await database.run(waiting).then(([row]) => number(row!, 'waiting'))).toBe(0);
  expect(await verifyCube(database, contributionSources)).toEqual([]);
  const rows = await database.run(places);
  return new Map(rows.map((row) => [text(row, 'code'), text(row, 'places')]));
}

it('a fold leaves the cells alone whose numbers an amendment says again', async () => {
  await push(100, 'first');
  const first = await placesOfCells();
  await push(100, 'only the note is new');
  expect(await placesOfCells()).toEqual(first);
  await push(120, 'more workers');
  const last = await placesOfCells();
  expect(last.get('workers')).not.toBe(first.get('workers'));
  expect(last.get('trade_union_members')).toBe(first.get('trade_union_members'));
  expect(await world.figure('land', 'workers', '2024-H1')).toBe(120);
});
