import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { explainedPackages, installedPackages } from './dependency-list.js';

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}

describe('docs/dependencies.md', () => {
  it('explains exactly the packages of package.json, in order', () => {
    expect(explainedPackages(read('docs/dependencies.md'))).toEqual(
      installedPackages(read('package.json')),
    );
  });

  it('is compared section by section, and a name without a reason does not count', () => {
    const markdown =
      '# D\n\n## dependencies\n\n- `b`: why.\n- `a`:\n\n## overrides\n\n- `c`: why.\n';
    expect(explainedPackages(markdown)).toEqual({ dependencies: ['b'], overrides: ['c'] });
    expect(installedPackages('{ "devDependencies": { "b": "1", "a": "1" } }')).toEqual({
      dependencies: [],
      optionalDependencies: [],
      devDependencies: ['a', 'b'],
      overrides: [],
    });
  });
});
