import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { buildProduct } from '../support/built-product.js';
import { removeDirectories } from '../support/fresh-directory.js';
import { openGuideShell, type GuideShell } from '../support/guide-shell.js';
import { asInGuide, guideSteps, jsonTexts, type GuideStep } from '../support/guide-steps.js';
import { startDemoApi } from '../support/guide-world.js';
import { startRelay, type Relay } from '../support/relay.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const isPython = ({ lines }: GuideStep): boolean => lines.startsWith('python3 ');
const isProgram = (step: GuideStep): boolean => isPython(step) || step.lines.startsWith('node ');

// Without a Python its program cannot be run; that it asks what the other one asks is compared below in any case.
const steps = guideSteps('docs/pushing-reports.md').filter((step) => hasPython || !isPython(step));

const isRealPush = (body: string): boolean =>
  body.includes('submitReports') && body.includes('"dryRun":false');
const isSpacedPush = (body: string): boolean => isRealPush(body.replaceAll('": ', '":'));

/** Who reads the guide may paste it from top to bottom: every step is run in a real shell and prints what the guide says. */
describe('docs/pushing-reports.md', () => {
  let now = new Date(0);
  let api: TestApi;
  let relay: Relay;
  let shell: GuideShell;
  const asked: unknown[][] = [];

  beforeAll(async () => {
    now = steps[0]?.at ?? now;
    api = await startDemoApi({ clock: { now: () => now } });
    relay = await startRelay(api.url);
    shell = openGuideShell(buildProduct(), { DATABASE_URL: api.databaseUrl });
  });

  afterAll(async () => {
    shell.close();
    await relay.close();
    await api.close();
    removeDirectories();
  });

  it.each(steps.map((step, index) => [index + 1, step.title, step] as const))(
    'step %i: %s',
    async (_number, _title, step) => {
      now = step.at ?? now;
      relay.asked.length = 0;
      if (isProgram(step)) relay.loses = isSpacedPush;
      const printed = await shell.run(step.lines.replaceAll('http://127.0.0.1:4000', relay.url));
      if (isProgram(step)) asked.push([...relay.asked]);
      if (step.language === 'json') {
        const documented = jsonTexts(step.answer);
        expect(asInGuide(jsonTexts(printed), documented)).toEqual(documented);
      } else {
        expect(printed).toBe(step.answer.trim());
      }
    },
  );

  it('has programs that rehearse, push, and push again when the answer is lost', () => {
    expect(asked).toHaveLength(hasPython ? 2 : 1);
    expect(asked[0]).toHaveLength(4);
    expect(asked[0]?.[3]).toEqual(asked[0]?.[2]);
    for (const requests of asked) expect(requests).toEqual(asked[0]);
  });
});

describe('the programs of docs/pushing-reports.md', () => {
  const questionsOf = (file: string, quote: RegExp): string[] =>
    [...readFileSync(file, 'utf8').matchAll(quote)].map(([, text = '']) => text);

  it('ask the same in both languages', () => {
    const typescript = questionsOf(
      'docs/examples/push-reports.ts',
      /= `((?:query|mutation)[^`]*)`/g,
    );
    const python = questionsOf(
      'docs/examples/push_reports.py',
      /= """((?:query|mutation)[^"]*)"""/g,
    );
    expect(typescript).toHaveLength(2);
    expect(python).toEqual(typescript);
  });
});
