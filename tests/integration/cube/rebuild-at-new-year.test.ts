import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { foldOnce } from '../../../src/cube/fold.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { parseDate, type IsoDate } from '../../../src/kernel/date.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

const move = (taxCode: string, to: string, on: string) =>
  world.application.database.write({ principal: 'test', action: 'move' }, (tx) =>
    moveEnterprises(tx, world.application.writeContext(), [{ taxCode, to, on }], options),
  );

it('folds that open a new year and a rebuild at the same moment carry no old balance over', async () => {
  const { database } = world.application;
  for (let year = 2026; year < 2036; year += 1) {
    const [lastDay, newYear] = [day(`${year}-12-31`), day(`${year + 1}-01-01`)];
    const to = year % 2 === 0 ? 'commune' : 'zone';
    world.setDay(lastDay);
    await Promise.all([
      foldOnce(database, newYear, 7),
      foldOnce(database, newYear),
      rebuildCube(database, contributionSources, lastDay),
      move(taxCodes.first, to, `${year}-03-15`),
      move(taxCodes.second, to, `${year}-04-10`),
    ]);
    expect(await verifyCube(database, contributionSources)).toEqual([]);
  }
});
