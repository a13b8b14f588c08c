import type { DomainError } from '../../kernel/domain-error.js';

/** A form that states parts, not whole subtrees: there is nothing to hold it against. */
export function formNotSummary(
  path: DomainError['path'],
  actual: string,
  known: readonly string[],
): DomainError {
  const expected = known.length === 0 ? 'a form of basis SUMMARY' : known.join(', ');
  return {
    code: 'FORM_NOT_SUMMARY',
    path,
    actual,
    expected,
    messageEn: `The form "${actual}" is added up itself; only forms of basis SUMMARY are held against what was added up.`,
    messageVi: `Biểu mẫu "${actual}" được cộng dồn; chỉ biểu mẫu SUMMARY được đối chiếu với số cộng dồn.`,
  };
}
