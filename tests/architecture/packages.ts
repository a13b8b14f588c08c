import type { Module } from './module.js';

interface Fence {
  readonly packages: RegExp;
  readonly home: RegExp;
  readonly homeName: string;
}

const fences: readonly Fence[] = [
  {
    packages: /^(type-graphql|graphql|graphql-scalars)(\/|$)/,
    home: /^graphql\//,
    homeName: 'graphql',
  },
  {
    packages: /^@mikro-orm\//,
    home: /^(platform|migrations|app)\/|\.entity\.ts$/,
    homeName: 'platform, *.entity.ts, migrations and app',
  },
];

/** Uses of a package outside the folders that may know it. */
export function fenceViolations(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap(({ specifier }) =>
      fences
        .filter((fence) => fence.packages.test(specifier) && !fence.home.test(module.path))
        .map((fence) => `${module.path} imports ${specifier}, which is for ${fence.homeName} only`),
    ),
  );
}

/** Uses of packages that package.json does not install with the product. */
export function undeclaredPackages(
  modules: readonly Module[],
  declared: ReadonlySet<string>,
): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter(({ specifier, target }) => target === undefined && !specifier.startsWith('node:'))
      .filter(({ specifier }) => !declared.has(packageName(specifier)))
      .map(({ specifier }) => `${module.path} imports ${specifier}, not in package.json`),
  );
}

/** Modules outside config that read the environment. */
export function environmentReaders(modules: readonly Module[]): string[] {
  return modules
    .filter((module) => module.readsEnvironment && module.folder !== 'config')
    .map((module) => `${module.path} reads process.env, which is for config only`);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
