import type { DomainError } from '../../kernel/domain-error.js';

/** What is told of a request that could not be answered. */
export interface RequestFault {
  readonly code: string;
  readonly message: string;
  readonly findings?: readonly DomainError[];
}

/** Something the caller wrote is wrong; the findings tell what. */
export function badUserInput(findings: readonly DomainError[]): RequestFault {
  const message = findings.map(({ messageEn }) => messageEn).join(' ');
  return { code: 'BAD_USER_INPUT', message, findings };
}

/** Something that the caller may not do at all. */
export function forbidden(message: string): RequestFault {
  return { code: 'FORBIDDEN', message };
}

/** A question that is too deep or too wide. */
export function costLimitExceeded(what: string, most: number, actual: number): RequestFault {
  const message = `A question may have at most ${most} ${what}; this one has ${actual}.`;
  return { code: 'COST_LIMIT_EXCEEDED', message };
}

/** A fault of the program; what happened is in the log under the id. */
export function internalServerError(id: string): RequestFault {
  const message = `The server could not answer. The fault is recorded under ${id}.`;
  return { code: 'INTERNAL_SERVER_ERROR', message };
}

const exactlyOne = (names: string): string => `exactly one of ${names}`;

/** A publication that its records no longer tell as it was published: somebody must look into it. */
export function replayDiffers(publication: string): RequestFault {
  const message = `The publication ${publication} cannot be told as it was published; nothing of it is told. The fault is recorded.`;
  return { code: 'REPLAY_DIFFERS', message };
}

/** None, or more than one, of several ways to name a thing. */
export function oneOf(path: DomainError['path'], names: string, actual: string): DomainError {
  const expected = exactlyOne(names);
  return {
    code: 'EXACTLY_ONE',
    path,
    expected,
    actual,
    messageEn: `State ${expected}; stated: ${actual}.`,
    messageVi: `Nêu đúng một trong ${names}; đã nêu: ${actual}.`,
  };
}

/** A page size out of bounds. */
export function invalidPage(argument: string, most: number, actual: number): DomainError {
  return {
    code: 'INVALID_PAGE',
    path: [argument],
    expected: `1 to ${most}`,
    actual: String(actual),
    messageEn: `A page has 1 to ${most} entries; asked: ${actual}.`,
    messageVi: `Mỗi trang có từ 1 đến ${most} mục; yêu cầu: ${actual}.`,
  };
}

/** A page that is counted from both ends at once. */
export function pageFromBothEnds(): DomainError {
  return {
    code: 'INVALID_PAGE',
    path: [],
    expected: 'first or last',
    actual: 'first, last',
    messageEn:
      'A page is counted from the beginning or from the end: ask for "first" or for "last".',
    messageVi: 'Một trang được tính từ đầu hoặc từ cuối danh sách: chỉ nêu "first" hoặc "last".',
  };
}

/** A cursor that this list never gave out. */
export function invalidCursor(path: DomainError['path'], actual: string): DomainError {
  return {
    code: 'INVALID_CURSOR',
    path,
    actual: actual.slice(0, 80),
    messageEn: 'This cursor belongs to no page of this list.',
    messageVi: 'Con trỏ này không thuộc trang nào của danh sách này.',
  };
}

/** A cursor of a state that has passed: pages never mix states. */
export function staleCursor(path: DomainError['path']): DomainError {
  return {
    code: 'STALE_CURSOR',
    path,
    messageEn: 'The figures have changed since the first page. Begin again with the first page.',
    messageVi: 'Số liệu đã thay đổi kể từ trang đầu. Hãy bắt đầu lại từ trang đầu.',
  };
}

/** An id that names no kind of thing. */
export function invalidId(path: DomainError['path'], actual: string): DomainError {
  return {
    code: 'INVALID_ID',
    path,
    actual: actual.slice(0, 80),
    messageEn: 'This is not an id that the API gave out.',
    messageVi: 'Đây không phải là mã định danh do API cấp.',
  };
}

/** A code that no indicator has. */
export function unknownIndicator(
  path: DomainError['path'],
  actual: string,
  suggestion?: string,
): DomainError {
  return {
    code: 'UNKNOWN_INDICATOR',
    path,
    actual,
    messageEn: `There is no indicator "${actual}".`,
    messageVi: `Không có chỉ tiêu "${actual}".`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A text that nothing can be called. */
export function invalidText(path: DomainError['path']): DomainError {
  const expected = 'at most 300 characters without control characters';
  return {
    code: 'INVALID_TEXT',
    path,
    expected,
    messageEn: `This text needs ${expected}.`,
    messageVi: 'Văn bản này có tối đa 300 ký tự và không chứa ký tự điều khiển.',
  };
}
