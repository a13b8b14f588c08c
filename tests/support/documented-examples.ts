import { readFileSync } from 'node:fs';

/** A question of a guide with the answer that stands below it. */
export interface DocumentedExample {
  readonly title: string;
  readonly query: string;
  readonly answer: unknown;
}

const example = /```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g;

/** Every question of a guide, in its order. */
export function documentedExamples(file: string): DocumentedExample[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(example)].map((match) => {
    const [, query = '', answer = ''] = match;
    const headings = [...text.slice(0, match.index).matchAll(/^#+ (.*)$/gm)];
    return { title: headings.at(-1)?.[1] ?? '', query, answer: JSON.parse(answer) as unknown };
  });
}
