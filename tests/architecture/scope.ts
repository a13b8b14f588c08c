import { folderOf, type SourceFile } from './source-file.js';

/** Files outside access that make a scope or claim to have one. */
export function scopeMakers(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.ts') && folderOf(path) !== 'access')
    .filter(({ text }) => /\bmakeScope\b|\bas Scope\b/.test(text))
    .map(({ path }) => `${path} makes a scope: only access may`);
}

const exported = /^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(\w*)(?:: (\w+))?/gm;

/** Functions that a reader file exports and that can be called without a scope. */
export function unscopedReaders(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('-reader.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(exported)]
        .filter(([, , , type]) => type !== 'Scope')
        .map(([, name]) => `${path}: ${name ?? ''} can be called without a scope`),
    );
}
