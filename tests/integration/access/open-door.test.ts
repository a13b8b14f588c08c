import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warnOfOpenDoor } from '../../../src/app/open-door.js';
import { parseNetworkRange } from '../../../src/config/network-range.js';
import { createLogger } from '../../../src/platform/logger.js';
import { ClientWorld, draftOf } from './client-world.js';

let world: ClientWorld;
beforeAll(async () => {
  world = await ClientWorld.open();
});
afterAll(() => world.close());

/** What a starting server writes to its log. */
async function log(): Promise<object[]> {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const trustedNetworks = ['127.0.0.0/8', '::1'].map((range) => parseNetworkRange(range)!);
  world.restart();
  await warnOfOpenDoor(world, { trustedNetworks }, createLogger({ level: 'info', stream }));
  return lines.map((line) => JSON.parse(line) as object);
}

describe('a server that starts', () => {
  it('warns that trusted networks may do everything, until the first client exists', async () => {
    expect(await log()).toEqual([
      expect.objectContaining({
        level: 'warn',
        trustedNetworks: ['127.0.0.0/8', '::1/128'],
        msg: expect.stringContaining('no API client exists') as unknown,
      }),
    ]);
    await world.create(draftOf('first'));
    expect(await log()).toEqual([]);
  });
});
