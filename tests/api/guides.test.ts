import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { documentedExamples } from '../support/documented-examples.js';
import { startDemoApi } from '../support/guide-world.js';

const curl = /(?<=-d ')([\s\S]*?)'\n```\s+```json\n([\s\S]*?)```/g;
const readmeExamples = [...readFileSync('README.md', 'utf8').matchAll(curl)];

/** Who reads a guide may paste it: every example is asked of the demo and must be answered as it says. */
describe.each(['docs/asking.md', 'docs/defining.md', 'docs/reorganizing.md', 'docs/targets.md'])(
  '%s',
  (file) => {
    const examples = documentedExamples(file);
    let api: TestApi;

    beforeAll(async () => {
      api = await startDemoApi({ today: '2026-11-21' });
    });
    afterAll(() => api.close());

    // Before the guide changes anything: some of its examples do.
    if (file === 'docs/asking.md') {
      it.each(readmeExamples.map(([, body = '', answer = '']) => [body, answer] as const))(
        'README.md asks %s',
        async (body, answer) => {
          expect({ data: (await api.post(body)).data }).toEqual(JSON.parse(answer));
        },
      );
    }

    it('has examples', () => {
      expect(examples.length).toBeGreaterThan(5);
    });

    it.each(examples.map(({ title, query, answer }) => [title, query, answer] as const))(
      '%s',
      async (_title, query, answer) => {
        const { data, errors } = await api.send(query);
        const told = errors.length === 0 ? { data } : { data, errors };
        expect(JSON.parse(JSON.stringify(told))).toEqual(answer);
      },
    );
  },
);
