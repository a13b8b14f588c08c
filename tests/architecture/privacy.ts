import type { Module } from './module.js';
import { folderOf } from './source-file.js';

/**
 * Uses of another feature's entities, statements and internals, by import or by a path in the code.
 * The composition root may collect entities, for the ORM starts with all of them.
 */
export function privacyViolations(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    [...new Set([...importedPaths(module), ...module.mentionedPaths])]
      .map((path) => path.replace(/\.js$/, '.ts'))
      .filter((path, index, all) => all.indexOf(path) === index)
      .filter((path) => folderOf(path) !== module.folder && isPrivate(path, module.folder))
      .map((path) => `${module.path} uses ${path}, which is private to ${folderOf(path)}`),
  );
}

function importedPaths(module: Module): string[] {
  return module.imports.flatMap(({ target }) => (target === undefined ? [] : [target]));
}

function isPrivate(path: string, importer: string): boolean {
  if (path.endsWith('.entity.ts')) return importer !== 'app';
  return /\/(sql|internal)(\/|$)/.test(path) || path.endsWith('.sql');
}
