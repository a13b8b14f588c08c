import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDirectory, reachableBinaries } from '../../src/platform/embedded/binaries.js';
import { openHome } from '../../src/platform/embedded/home.js';
import { runQuick } from '../../src/platform/embedded/run-as.js';
import {
  end,
  hold,
  killHolders,
  readMark,
  writeMark,
  type Holder,
} from '../support/embedded-holder.js';
import { freshDirectory, removeDirectories, removeLater } from '../support/fresh-directory.js';

const isRoot = process.getuid?.() === 0;
let directory = '';

beforeEach(() => {
  directory = freshDirectory(0o755);
});

afterEach(killHolders);

afterAll(removeDirectories);

describe('a directory that the server cannot use as it is', () => {
  it('is replaced by a reachable one as root, and refused clearly otherwise', async () => {
    const closed = freshDirectory(isRoot ? 0o700 : 0o500);
    const dataDirectory = join(closed, '.data');
    const first = await hold(dataDirectory);
    if (isRoot) {
      await expectHomeElsewhere(first, dataDirectory);
    } else {
      expect(first.fault).toMatchObject({
        code: 'EMBEDDED_POSTGRES_DIRECTORY',
        path: ['DATA_DIR'],
      });
    }
  });

  async function expectHomeElsewhere(first: Holder, dataDirectory: string): Promise<void> {
    removeLater(first.directory);
    expect(first.directory.startsWith(dataDirectory)).toBe(false);
    await writeMark(first);
    await end(first);

    const second = await hold(dataDirectory);
    expect(second.directory).toBe(first.directory);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);

    // Who deletes the data directory starts empty.
    rmSync(dataDirectory, { recursive: true });
    const third = await hold(dataDirectory);
    removeLater(third.directory);
    expect(third.isNew).toBe(true);
    await end(third);
  }

  it('or programs that it cannot reach or that lack their links run from a copy', () => {
    const checkout = freshDirectory(0o700);
    const origin = join(checkout, 'package');
    cpSync(packageDirectory(), origin, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
    const home = openHome(directory);
    const binaries = reachableBinaries(home, origin);
    expect(binaries.copiedTo?.startsWith(home.path)).toBe(true);
    expect(runQuick(binaries.postgres, ['--version'], home.account).output).toContain(' 18.');
    expect(reachableBinaries(home, origin)).toEqual(binaries);
  });

  it('or programs that do not run at all are told with what they said', () => {
    const origin = join(freshDirectory(0o755), 'package');
    cpSync(packageDirectory(), origin, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(origin, 'native/bin/postgres'), '#!/bin/sh\necho wrong machine; exit 1\n');
    expect(() => reachableBinaries(openHome(directory), origin)).toThrow(
      expect.objectContaining({
        code: 'EMBEDDED_POSTGRES_DOES_NOT_RUN',
        message: expect.stringContaining('wrong machine'),
      }),
    );
  });

  it('says the last words of PostgreSQL when it does not start', async () => {
    const first = await hold(directory);
    await end(first);
    writeFileSync(join(first.directory, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    const second = await hold(directory);
    expect(second.fault?.code).toBe('EMBEDDED_POSTGRES_START_FAILED');
    expect(second.fault?.messageEn).toContain('no_such_setting');
    expect(await second.exit).toBe(1);
  });
});
