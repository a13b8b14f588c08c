import type { DiagnosticCode } from './diagnostic.js';
import type { Phrase } from './phrase.js';

type Sentence = (expected: Phrase, found: Phrase) => Phrase;

const expectedFound: Sentence = (expected, found) => ({
  en: `Expected ${expected.en}, found ${found.en}.`,
  vi: `Cần ${expected.vi}, nhưng gặp ${found.vi}.`,
});

/** What each fault says, in both languages. */
export const SENTENCES: Readonly<Record<DiagnosticCode, Sentence>> = {
  FORMULA_EMPTY: () => ({ en: 'The formula is empty.', vi: 'Công thức trống.' }),
  FORMULA_TOO_LONG: (expected, found) => ({
    en: `A formula has ${expected.en}, this one has ${found.en}.`,
    vi: `Công thức dài ${expected.vi}, công thức này có ${found.vi}.`,
  }),
  FORMULA_TOO_DEEP: (expected) => ({
    en: `A formula may be nested ${expected.en} deep.`,
    vi: `Công thức chỉ được lồng nhau ${expected.vi}.`,
  }),
  FORMULA_CHARACTER: (_, found) => ({
    en: `${found.en} does not belong in a formula.`,
    vi: `${found.vi} không dùng được trong công thức.`,
  }),
  FORMULA_NAME: (_, found) => ({
    en: `The name ${found.en} may only have a-z, A-Z, 0-9 and _.`,
    vi: `Tên ${found.vi} chỉ được gồm a-z, A-Z, 0-9 và _.`,
  }),
  FORMULA_NUMBER: (expected, found) => ({
    en: `${found.en} is not a number: expected ${expected.en}.`,
    vi: `${found.vi} không phải là số: cần ${expected.vi}.`,
  }),
  FORMULA_SYNTAX: expectedFound,
  FORMULA_UNCLOSED: (expected, found) => ({
    en: `The bracket is never closed: expected ${expected.en}, found ${found.en}.`,
    vi: `Ngoặc chưa được đóng: cần ${expected.vi}, nhưng gặp ${found.vi}.`,
  }),
  FORMULA_CHAINED_COMPARISON: (_, found) => ({
    en: `A comparison cannot be compared again with ${found.en}: use parentheses.`,
    vi: `Không so sánh tiếp một phép so sánh bằng ${found.vi}: hãy dùng ngoặc đơn.`,
  }),
  FORMULA_UNKNOWN_FUNCTION: (_, found) => ({
    en: `There is no function ${found.en}.`,
    vi: `Không có hàm ${found.vi}.`,
  }),
  FORMULA_ARGUMENT_COUNT: expectedFound,
  FORMULA_DUPLICATE: (_, found) => ({
    en: `${found.en} is given twice.`,
    vi: `${found.vi} được nêu hai lần.`,
  }),
  FORMULA_UNKNOWN_METRIC: (_, found) => ({
    en: `There is no metric ${found.en}.`,
    vi: `Không có chỉ tiêu ${found.vi}.`,
  }),
  FORMULA_UNKNOWN_DIMENSION: (_, found) => ({
    en: `There is no dimension ${found.en}.`,
    vi: `Không có chiều phân tổ ${found.vi}.`,
  }),
  FORMULA_UNKNOWN_MEMBER: expectedFound,
  FORMULA_PREVIOUS: (_, found) => ({
    en: `${found.en} of the period before can only be asked for in the checks of a form.`,
    vi: `Chỉ điều kiện kiểm tra của biểu mẫu mới được hỏi ${found.vi} của kỳ trước.`,
  }),
};
