import { readFileSync } from 'node:fs';

/** Lines of a guide to paste into a terminal, with what they print. */
export interface GuideStep {
  readonly title: string;
  readonly lines: string;
  /** What the clock of the server shows; absent: what it showed before. */
  readonly at: Date | undefined;
  /** How the answer is written; absent: the step prints nothing. */
  readonly language: 'json' | 'text' | undefined;
  readonly answer: string;
}

const block =
  /(?:<!-- (?<at>\S+) -->\n)?```sh\n(?<lines>[\s\S]*?)```(?:\n\n```(?<language>json|text)\n(?<answer>[\s\S]*?)```)?/g;

/** Every step of a guide, in its order; an HTML comment with an instant before a step sets the clock. */
export function guideSteps(file: string): GuideStep[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(block)].map(({ index, groups = {} }) => {
    const { at, lines = '', language, answer = '' } = groups;
    const [, title = ''] = [...text.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1) ?? [];
    return {
      title,
      lines,
      at: at === undefined ? undefined : new Date(at),
      language: language as GuideStep['language'],
      answer,
    };
  });
}

/** The JSON texts that stand one after the other. */
export function jsonTexts(text: string): unknown[] {
  return text.split(/\n(?=\{)/).map((part) => JSON.parse(part) as unknown);
}

/** What is printed, with `…` where the guide has it for something that is different each time. */
export function asInGuide(actual: unknown, documented: unknown): unknown {
  if (documented === '…') return (actual ?? '') === '' ? actual : '…';
  if (Array.isArray(actual)) {
    const items: readonly unknown[] = Array.isArray(documented) ? documented : [];
    return actual.map((item, index) => asInGuide(item, items[index]));
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  const fields = (documented ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(actual).map(([name, value]) => [name, asInGuide(value, fields[name])]),
  );
}

/** Whether a text was printed as the guide has it; `…` stands for anything within a line, and columns may be wider. */
export function isAsInGuide(actual: string, documented: string): boolean {
  const parts = documented.trim().split(/(…|[ \t]+|\n)/);
  const pattern = parts.map((part) => {
    if (part === '…') return '.+?';
    if (part === '\n') return '\\s*\\n';
    return /^[ \t]+$/.test(part) ? '[ \\t]+' : part.replaceAll(/[^\w\s]/gu, '\\$&');
  });
  return new RegExp(`^${pattern.join('')}$`).test(actual);
}
