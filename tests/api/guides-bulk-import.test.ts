import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { buildProduct } from '../support/built-product.js';
import { removeDirectories } from '../support/fresh-directory.js';
import { openGuideShell, type GuideShell } from '../support/guide-shell.js';
import { asInGuide, guideSteps, isAsInGuide } from '../support/guide-steps.js';
import { startDemoApi } from '../support/guide-world.js';

/** Its steps are pasted into a terminal beside the demo and print what the guide says. */
describe('docs/bulk-import.md', () => {
  let api: TestApi;
  let shell: GuideShell;

  beforeAll(async () => {
    api = await startDemoApi({ today: '2026-11-21', imports: true });
    shell = openGuideShell(buildProduct(), { DATABASE_URL: api.databaseUrl });
  });

  afterAll(async () => {
    shell.close();
    await api.close();
    removeDirectories();
  });

  it.each(guideSteps('docs/bulk-import.md').map((step) => [step.title, step] as const))(
    '%s',
    async (_title, { lines, language, answer }) => {
      const printed = await shell.run(lines.replaceAll('http://127.0.0.1:4000', api.url));
      if (language === 'json') {
        const documented: unknown = JSON.parse(answer);
        expect(asInGuide(JSON.parse(printed), documented)).toEqual(documented);
      } else if (!isAsInGuide(printed, answer)) expect(printed).toBe(answer);
    },
  );
});
