import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { circles } from './circles.js';
import { homelessFiles, orderViolations } from './folder-order.js';
import { modulesOf } from './module.js';
import { environmentReaders, fenceViolations, undeclaredPackages } from './packages.js';
import { privacyViolations } from './privacy.js';
import { inMemory, readSources } from './source-file.js';

const sources = readSources();
const modules = modulesOf(sources);

function madeUp(files: Readonly<Record<string, string>>): ReturnType<typeof modulesOf> {
  return modulesOf(inMemory(files));
}

it('reads the sources', () => {
  expect(modules.length).toBeGreaterThan(0);
});

describe('a folder imports itself and what stands to its left', () => {
  const targets = {
    'kernel/date.ts': '',
    'units/unit.ts': '',
    'http/server.ts': '',
    'app/a.ts': '',
  };

  it('in src', () => {
    expect(homelessFiles(sources.map(({ path }) => path))).toEqual([]);
    expect(orderViolations(modules)).toEqual([]);
  });

  it.each([
    ['a value', `import { unit } from '../units/unit.js';`],
    ['a type', `import type { Unit } from '../units/unit.js';`],
    ['a re-export', `export * from '../units/unit.js';`],
    ['a dynamic import', `const unit = await import('../units/unit.js');`],
    ['a type in place', `let unit: import('../units/unit.js').Unit;`],
  ])('refuses %s from the right', (_kind, text) => {
    expect(orderViolations(madeUp({ ...targets, 'cube/fold.ts': text }))).toEqual([
      'cube/fold.ts imports units/unit.ts: units does not stand left of cube',
    ]);
  });

  it.each([
    ['graphql/door.ts', `import '../http/server.js';`],
    ['migrations/first.ts', `import '../units/unit.js';`],
    ['cli/door.ts', `import '../app/a.js';`],
    ['kernel/clock.ts', `import '../../tests/support/world.js';`],
    ['kernel/clock.ts', `import './missing.js';`],
    ['kernel/clock.ts', `import './date';`],
  ])('refuses in %s: %s', (path, text) => {
    expect(orderViolations(madeUp({ ...targets, [path]: text }))).toHaveLength(1);
  });

  it('accepts the left and itself', () => {
    const text = `import '../kernel/date.js';\nimport './unit.js';\nimport 'node:fs';`;
    expect(orderViolations(madeUp({ ...targets, 'units/move.ts': text }))).toEqual([]);
  });

  it('refuses folders that the architecture does not know', () => {
    expect(homelessFiles(['utils/text.ts', 'main.ts', 'kernel/date.ts'])).toHaveLength(2);
  });
});

describe('there is no import circle', () => {
  it('in src', () => {
    expect(circles(modules)).toEqual([]);
  });

  it('finds circles of one, two and three, and no others', () => {
    const found = circles(
      madeUp({
        'kernel/own.ts': `import './own.js';`,
        'kernel/a.ts': `import type { B } from './b.js';`,
        'kernel/b.ts': `import './a.js';\nimport './leaf.js';`,
        'cube/x.ts': `import './y.js';\nimport '../kernel/a.js';`,
        'cube/y.ts': `import './z.js';`,
        'cube/z.ts': `import './x.js';`,
        'kernel/leaf.ts': '',
        'kernel/user.ts': `import './leaf.js';\nimport './a.js';`,
      }),
    );
    expect(found).toEqual([
      'import circle: cube/x.ts, cube/y.ts, cube/z.ts',
      'import circle: kernel/a.ts, kernel/b.ts',
      'import circle: kernel/own.ts',
    ]);
  });
});

describe('packages stay behind their fences', () => {
  it('in src', () => {
    expect(fenceViolations(modules)).toEqual([]);
  });

  it.each([
    ['app/main.ts', 'graphql'],
    ['app/main.ts', 'type-graphql'],
    ['http/server.ts', 'graphql/utilities/index.js'],
    ['units/unit-reader.ts', '@mikro-orm/postgresql'],
  ])('refuses in %s: %s', (path, name) => {
    expect(fenceViolations(madeUp({ [path]: `import type { X } from '${name}';` }))).toHaveLength(
      1,
    );
  });

  it.each([
    ['graphql/schema.ts', 'type-graphql'],
    ['units/unit.entity.ts', '@mikro-orm/core'],
    ['platform/database.ts', '@mikro-orm/postgresql'],
    ['cube/read.ts', 'node:fs'],
  ])('accepts in %s: %s', (path, name) => {
    expect(fenceViolations(madeUp({ [path]: `import { x } from '${name}';` }))).toEqual([]);
  });
});

describe('the product imports only what package.json installs with it', () => {
  const manifest = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
  const declared = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.optionalDependencies),
  ]);

  it('in src', () => {
    expect(undeclaredPackages(modules, declared)).toEqual([]);
  });

  it('refuses other packages and built-in modules without node:', () => {
    const text = `import 'zod/v4';\nimport '@scope/there/deep.js';\nimport '@scope/missing';\nimport 'fs';`;
    const found = undeclaredPackages(
      madeUp({ 'kernel/a.ts': text }),
      new Set(['zod', '@scope/there']),
    );
    expect(found).toHaveLength(2);
  });
});

describe('only config reads the environment', () => {
  it('in src', () => {
    expect(environmentReaders(modules)).toEqual([]);
  });

  it.each([
    'const port = process.env.PORT;',
    'const port = globalThis.process.env["PORT"];',
    'const all = process["env"];',
    'const { env } = process;',
    `import { env } from 'node:process';`,
  ])('refuses %s', (text) => {
    expect(environmentReaders(madeUp({ 'http/server.ts': text }))).toHaveLength(1);
    expect(environmentReaders(madeUp({ 'config/read.ts': text }))).toEqual([]);
  });

  it('accepts the word in a comment and other uses of process', () => {
    const text = '// process.env\nprocess.exitCode = 1;';
    expect(environmentReaders(madeUp({ 'cli/run.ts': text }))).toEqual([]);
  });
});

describe('entities, statements and internals are private to their feature', () => {
  it('in src', () => {
    expect(privacyViolations(modules)).toEqual([]);
  });

  it.each([
    ['forms/form.ts', `import { UnitEntity } from '../units/unit.entity.js';`],
    ['forms/form.ts', `import type { Deep } from '../units/internal/deep.js';`],
    ['forms/form.ts', `const folder = new URL('../units/sql/', import.meta.url);`],
    ['app/main.ts', `const folder = new URL('../units/sql/tree.sql', import.meta.url);`],
    ['app/main.ts', `import '../units/internal/deep.js';`],
  ])('refuses in %s: %s', (path, text) => {
    expect(privacyViolations(madeUp({ [path]: text }))).toHaveLength(1);
  });

  it.each([
    ['app/entities.ts', `import { UnitEntity } from '../units/unit.entity.js';`],
    ['units/reader.ts', `const sql = new URL('./sql/', import.meta.url);`],
    ['units/reader.ts', `import './internal/deep.js';`],
    ['forms/form.ts', `import '../units/unit-reader.js';`],
  ])('accepts in %s: %s', (path, text) => {
    expect(privacyViolations(madeUp({ [path]: text }))).toEqual([]);
  });
});
