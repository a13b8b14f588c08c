import type { Module } from './module.js';

/**
 * The folders of src from left to right. A folder may import itself and anything to its left;
 * folders of one column do not know each other.
 */
const columns: readonly (readonly string[])[] = [
  ['kernel'],
  ['config'],
  ['formula'],
  ['platform'],
  ['access'],
  ['measures'],
  ['cube'],
  ['units'],
  ['enterprises'],
  ['organizations'],
  ['forms'],
  ['submissions'],
  ['indicators'],
  ['exports', 'imports'],
  ['graphql', 'http', 'cli', 'migrations'],
  ['app'],
];

const columnOf = new Map(
  columns.flatMap((folders, column) => folders.map((folder) => [folder, column] as const)),
);

/** A landed migration never changes, so it must not lean on a feature that does. */
const allowedInMigrations = new Set(['migrations', 'platform', 'kernel']);

/** Files that stand in no known folder. */
export function homelessFiles(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !columnOf.has(path.slice(0, Math.max(0, path.indexOf('/')))))
    .map((path) => `${path} stands in no folder of the architecture`);
}

/** Imports that do not point to the left, lead out of src or lead nowhere. */
export function orderViolations(modules: readonly Module[]): string[] {
  const paths = new Set(modules.map((module) => module.path));
  const folders = new Map(modules.map((module) => [module.path, module.folder]));
  return modules.flatMap((module) =>
    module.imports.flatMap(({ specifier, target }) => {
      if (target === undefined) return [];
      if (!paths.has(target)) return [`${module.path} imports ${specifier}, which is not in src`];
      const folder = folders.get(target) ?? '';
      return mayImport(module.folder, folder)
        ? []
        : [`${module.path} imports ${target}: ${folder} does not stand left of ${module.folder}`];
    }),
  );
}

function mayImport(importer: string, imported: string): boolean {
  if (importer === imported) return true;
  if (importer === 'migrations') return allowedInMigrations.has(imported);
  return (columnOf.get(imported) ?? Infinity) < (columnOf.get(importer) ?? -1);
}
