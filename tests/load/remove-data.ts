import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a data directory says that its PostgreSQL keeps its home elsewhere, as it does under root (src/platform/embedded/home.ts). */
const note = 'postgres-location';

/** Deletes a folder with all data directories in it, and the homes of PostgreSQL that these have elsewhere. No server may run there. */
export function removeData(folder: string): void {
  if (!existsSync(folder)) return;
  const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === note || name.endsWith(`/${note}`))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  for (const home of notes) rmSync(home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
