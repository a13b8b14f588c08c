import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as applications from '../../src/app/application.js';
import type * as sources from '../../src/app/sources.js';
import type * as folds from '../../src/cube/fold.js';
import type * as verifies from '../../src/cube/verify.js';
import type * as observations from '../../src/indicators/observe.js';
import type * as principals from '../../src/access/principal.js';
import type * as clocks from '../../src/kernel/clock.js';
import type * as embedded from '../../src/platform/embedded/join-embedded-postgres.js';

const root = join(import.meta.dirname, '../..');

/** The built product. */
export const dist = join(root, 'dist');
export const main = join(dist, 'app/main.js');
export const tonghop = join(dist, 'app/tonghop.js');

/** A module of the built product. */
export function built<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(dist, file)).href) as Promise<T>;
}

const applicationModule = await built<typeof applications>('app/application.js');
export const { contributionSources } = await built<typeof sources>('app/sources.js');
const { verifyCube } = await built<typeof verifies>('cube/verify.js');

export const { createApplication } = applicationModule;
export const { foldAll } = await built<typeof folds>('cube/fold.js');
export const { observe } = await built<typeof observations>('indicators/observe.js');
export const { systemPrincipal } = await built<typeof principals>('access/principal.js');
export const { systemClock, today } = await built<typeof clocks>('kernel/clock.js');

/** How many figures of the cube differ from the records. */
export async function differences(application: applications.Application): Promise<number> {
  return (await verifyCube(application.database, contributionSources)).length;
}

const { joinEmbeddedPostgres } = await built<typeof embedded>(
  'platform/embedded/join-embedded-postgres.js',
);

const silent = (): void => undefined;

/** The URL of the database that a running product keeps in its data directory. */
export async function databaseUrlOf(dataDirectory: string): Promise<string> {
  type Options = Parameters<typeof joinEmbeddedPostgres>[0];
  const logger = { info: silent, warn: silent, error: silent } as unknown as Options['logger'];
  const { url, isShared } = await joinEmbeddedPostgres({ dataDirectory, logger });
  if (!isShared) throw new Error(`no product runs in ${dataDirectory}`);
  return url;
}
