import { describe, expect, it } from '@jest/globals';
import { invalidName } from '../../../src/measures/errors.js';
import { draftRows, settle, type Draft } from '../../../src/measures/draft.js';

interface Word {
  readonly code: string;
  readonly text: string;
}

/** Rows: what is defined, what is stored, and whether the row has a fault. */
function drafts(
  ...rows: (readonly [text: string, stored: string | undefined, sound?: boolean])[]
): Draft<Word>[] {
  const words = rows.map(([text, stored, sound = true], index) => ({
    code: `w${index}`,
    text,
    stored,
    sound,
  }));
  return draftRows('words', words, ({ code, text, stored, sound }, findings) => {
    if (!sound) findings.add((path) => invalidName(path, text), 'text');
    return {
      definition: { code, text },
      stored: stored === undefined ? undefined : { code, text: stored },
    };
  });
}

const text = (word: Word): string => word.text;

describe('settle', () => {
  it('creates, updates, and leaves alone what is the same', () => {
    const { batch, changed } = settle(
      drafts(['a', undefined], ['b', 'x'], ['c', 'c']),
      'REJECT_ALL',
      text,
    );
    expect(batch.results.map(({ status }) => status)).toEqual(['CREATED', 'UPDATED', 'UNCHANGED']);
    expect(changed.map(text)).toEqual(['a', 'b']);
  });

  it('stores nothing of a batch that REJECT_ALL refuses', () => {
    const { batch, changed } = settle(
      drafts(['a', undefined], ['b', 'x', false]),
      'REJECT_ALL',
      text,
    );
    expect(batch).toMatchObject({ created: 0, updated: 0, rejected: 2 });
    expect(changed).toEqual([]);
  });

  it('stores the good rows under REJECT_FAILED', () => {
    const { batch, changed } = settle(
      drafts(['a', undefined], ['b', 'x', false]),
      'REJECT_FAILED',
      text,
    );
    expect(batch).toMatchObject({ created: 1, updated: 0, rejected: 1 });
    expect(changed.map(text)).toEqual(['a']);
  });
});

describe('draftRows', () => {
  it('names the first row of a code that is defined twice', () => {
    const rows = [{ code: 'a' }, { code: 'b' }, { code: 'a' }];
    const errors = draftRows('words', rows, () => ({})).flatMap(({ findings }) => findings.errors);
    expect(errors).toMatchObject([{ code: 'DUPLICATE_ROW', row: 2, path: ['words', 2, 'code'] }]);
    expect(errors[0]!.messageEn).toContain('row 0');
  });
});
