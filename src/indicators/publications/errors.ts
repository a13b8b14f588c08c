import type { DomainError } from '../../kernel/domain-error.js';

type Place = readonly (string | number)[];

/** A text that cannot be the code of a publication. */
export function invalidPublicationCode(path: Place, actual: string): DomainError {
  const expected = 'a lower-case letter, then up to 62 of a-z, 0-9 and _';
  return {
    code: 'INVALID_CODE',
    path,
    expected,
    actual: actual.slice(0, 80),
    messageEn: `This is no code for a publication; write ${expected}.`,
    messageVi: 'Đây không phải mã công bố; viết chữ thường, sau đó a-z, 0-9 và _.',
  };
}

/** A code under which something else was published: a publication is never changed. */
export function publicationExists(path: Place, actual: string): DomainError {
  return {
    code: 'PUBLICATION_EXISTS',
    path,
    actual,
    expected: 'a code of its own',
    messageEn: `"${actual}" was published already and stays as it is; publish under another code.`,
    messageVi: `"${actual}" đã được công bố và không thay đổi; hãy công bố với mã khác.`,
  };
}

/** Nothing to publish. */
export function publicationEmpty(path: Place): DomainError {
  return {
    code: 'PUBLICATION_EMPTY',
    path,
    expected: 'one or more units, metrics and periods',
    messageEn: 'A publication has one or more units, metrics and periods.',
    messageVi: 'Công bố cần ít nhất một đơn vị, một chỉ tiêu và một kỳ.',
  };
}

/** More rows than one publication has. */
export function publicationTooLarge(path: Place, actual: number, most: number): DomainError {
  return {
    code: 'PUBLICATION_TOO_LARGE',
    path,
    expected: `at most ${most} rows`,
    actual: String(actual),
    messageEn: `A publication has at most ${most} units x metrics x periods, not ${actual}.`,
    messageVi: `Mỗi công bố có tối đa ${most} tổ hợp đơn vị, chỉ tiêu và kỳ, không phải ${actual}.`,
  };
}

/** Figures of a named hierarchy that count units outside of what the caller may see. */
export function publicationBeyondScope(path: Place): DomainError {
  return {
    code: 'PUBLICATION_BEYOND_SCOPE',
    path,
    expected: 'units whose figures are of units that you may see',
    messageEn:
      'In this hierarchy some of these figures count units that you may not see; you cannot publish them.',
    messageVi:
      'Theo cây này một số số liệu bao gồm đơn vị ngoài phạm vi của bạn; bạn không thể công bố.',
  };
}
