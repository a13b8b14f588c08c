import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** A file below src; `path` is relative to src and has forward slashes ('cube/sql/fold.sql'). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The top folder that a file belongs to ('cube'); empty for a file directly in src. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** The number of lines as an editor shows them: a last line break does not open another line. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** A made-up source tree for the tests of the rules themselves. */
export function inMemory(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** All files of src as they are on disk, in order of their paths. */
export function readSources(): SourceFile[] {
  const root = join(import.meta.dirname, '../../src');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: file.slice(root.length + 1).replaceAll(sep, posix.sep),
      text: readFileSync(file, 'utf8'),
    }));
}
