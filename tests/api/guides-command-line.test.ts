import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { buildProduct } from '../support/built-product.js';
import { removeDirectories } from '../support/fresh-directory.js';
import { openGuideShell, type GuideShell } from '../support/guide-shell.js';
import { guideSteps, isAsInGuide } from '../support/guide-steps.js';
import { startDemoApi } from '../support/guide-world.js';

/** Their steps are pasted into a terminal beside the demo and print what the guides say. */
describe('docs/command-line.md and docs/importing-units.md', () => {
  const steps = ['docs/command-line.md', 'docs/importing-units.md'].flatMap(guideSteps);
  let api: TestApi;
  let shell: GuideShell;

  beforeAll(async () => {
    api = await startDemoApi({ today: '2026-11-21' });
    shell = openGuideShell(buildProduct(), { DATABASE_URL: api.databaseUrl });
    await shell.run('exec 2>&1');
  });

  afterAll(async () => {
    shell.close();
    await api.close();
    removeDirectories();
  });

  it.each(steps.map(({ lines, answer }) => [lines, answer]))('%s', async (lines, answer) => {
    const printed = await shell.run(lines);
    if (!isAsInGuide(printed, answer)) expect(printed).toBe(answer);
  });

  it('names every verb', async () => {
    const help = await shell.run('npx tonghop --help; npx tonghop client --help');
    const verbs = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb = '']) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['seed', 'client', 'rotate']));
    const guide = readFileSync('docs/command-line.md', 'utf8');
    const told = [...guide.matchAll(/`tonghop ([a-z]+)(?: ([a-z]+))?/g)].flatMap(
      ([, ...words]) => words,
    );
    expect(verbs.filter((verb) => ![...told, 'help'].includes(verb))).toEqual([]);
  });
});
