import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directories: string[] = [];

/** A fresh directory; as root, the account of the server gets in only when `mode` lets it. */
export function freshDirectory(mode: number): string {
  const path = mkdtempSync(join(tmpdir(), 'tonghop-fault-'));
  chmodSync(path, mode);
  removeLater(path);
  return path;
}

/** Marks a directory for `removeDirectories`. */
export function removeLater(path: string): void {
  directories.push(path);
}

/** For afterAll: removes everything made here. */
export function removeDirectories(): void {
  for (const path of directories.splice(0)) rmSync(path, { recursive: true, force: true });
}
