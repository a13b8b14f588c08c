import { DEEPEST_NESTING, LONGEST_FORMULA } from './limits.js';

/** A few words for a sentence, in both languages. */
export interface Phrase {
  readonly en: string;
  readonly vi: string;
  /** The words without quotation marks, when they quote the formula. */
  readonly plain?: string;
}

const LONGEST_QUOTE = 40;

/** What a formula may have in some place, and its end. */
export const PHRASES = {
  value: { en: 'a number, a metric or "("', vi: 'một số, một chỉ tiêu hoặc "("' },
  metric: { en: 'one metric', vi: 'một chỉ tiêu' },
  dimension: { en: 'the name of a dimension', vi: 'tên chiều phân tổ' },
  member: { en: 'the name of a member', vi: 'tên thành phần của chiều phân tổ' },
  moreMembers: { en: '"|", "," or "]"', vi: '"|", "," hoặc "]"' },
  decimal: { en: 'digits, such as 12 or 0.5', vi: 'chữ số, ví dụ 12 hoặc 0.5' },
  end: { en: 'the end of the formula', vi: 'hết công thức' },
  length: {
    en: `at most ${LONGEST_FORMULA} characters`,
    vi: `tối đa ${LONGEST_FORMULA} ký tự`,
  },
  depth: { en: `at most ${DEEPEST_NESTING} levels`, vi: `tối đa ${DEEPEST_NESTING} cấp` },
} as const satisfies Record<string, Phrase>;

/** What may follow a value: an operator, or what closes the part it stands in. */
export function afterValue(stops: readonly string[]): Phrase {
  const [last = PHRASES.end, ...others] = stops.map(quote).reverse();
  const comma = others
    .map(({ en }) => `, ${en}`)
    .reverse()
    .join('');
  return { en: `an operator${comma} or ${last.en}`, vi: `một phép tính${comma} hoặc ${last.vi}` };
}

/**
 * Quotes a piece of the formula so that it can be seen: composed, shortened, invisible characters
 * by number.
 */
export function quote(text: string): Phrase {
  const plain = visible(text.normalize('NFC'));
  const quoted = `"${plain}"`;
  return { en: quoted, vi: quoted, plain };
}

function visible(text: string): string {
  const characters = Array.from(text, (character) =>
    /[\p{C}\p{M}]/u.test(character) ? codePoint(character) : character,
  );
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
    : characters.join('');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
