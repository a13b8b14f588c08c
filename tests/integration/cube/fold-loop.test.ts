import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { entities } from '../../../src/app/entities.js';
import { startFoldLoop, type FoldLoop } from '../../../src/app/fold-loop.js';
import { contributionSources } from '../../../src/app/sources.js';
import { firstBatches } from '../../../src/cube/fold-pace.js';
import { migrations } from '../../../src/migrations/migrations.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { openDatabase } from '../../../src/platform/open-database.js';
import { createLogger } from '../../../src/platform/logger.js';
import { number } from '../../../src/platform/row.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { createSmallWorld, type SmallWorld } from '../../support/application-world.js';

const waiting = sqlStatement('-- name: tests.waiting\nselect count(*) as waiting from cube_delta');
/** Deltas that come to nothing in the end: records and cube stay equal. */
const append = sqlStatement(`-- name: tests.append
insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, final, provisional,
  final_reporters, provisional_reporters)
select m.id, 0, 202431, '2024-06-30', array[a.id], array[0], array[1 - 2 * (g % 2)], array[0], array[0]
from generate_series(1, $1::int) g
cross join (select min(id) as id from cube_atom) a
cross join (select id from measure where code = 'workers') m`);

const hour = 3_600_000;

let world: SmallWorld;
let loop: FoldLoop | undefined;
let sent: string[] = [];
beforeAll(async () => {
  world = await createSmallWorld();
  world.application.database.onStatement = ({ name }) => sent.push(name);
});
afterEach(async () => {
  await loop?.stop();
  loop = undefined;
  sent = [];
});
afterAll(() => world.close());

function startLoop(databaseWhenBehind = world.application.database): void {
  const { database, clock } = world.application;
  const logger = createLogger({ level: 'fatal' });
  const pauses = { everyMs: hour, restMs: hour };
  loop = startFoldLoop({ database, databaseWhenBehind, clock, logger, ...pauses });
}

async function untilFolded(): Promise<void> {
  const { database } = world.application;
  for (;;) {
    const [row] = await database.run(waiting);
    if (row !== undefined && number(row, 'waiting') === 0) return;
    await wait(20);
  }
}

/** Before each fold the loop looks whether anything waits. */
const looks = (): number => sent.filter((name) => name === 'app.waiting-deltas').length;

describe('the loop that folds', () => {
  it('goes on until it has caught up', async () => {
    await world.application.database.run(append, [2 * firstBatches]);
    startLoop();
    await untilFolded();
    expect(looks()).toBeGreaterThan(1);
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });

  it('goes on elsewhere with what the first fold left', async () => {
    const { database } = world.application;
    const another = await openDatabase({
      ...{ url: world.databaseUrl, poolSize: 1, entities, migrations, isLastInLine: false },
    });
    const [first, later] = [jest.spyOn(database, 'write'), jest.spyOn(another, 'write')];
    await database.run(append, [2 * firstBatches]);
    startLoop(another);
    await untilFolded();
    await loop?.stop();
    await another.close();
    expect(first).toHaveBeenCalledTimes(1);
    expect(later.mock.calls.length).toBeGreaterThan(0);
    first.mockRestore();
  });

  it('rests when it has caught up: what comes in while it folds gathers until the next look', async () => {
    await world.application.database.run(append, [10]);
    startLoop();
    await untilFolded();
    await loop?.stop();
    expect(looks()).toBe(1);
  });
});
