import type { DomainError } from '../../kernel/domain-error.js';

type Path = DomainError['path'];

/** A unit that one act ends and another one names too. */
export function actRepeated(path: Path, unit: string, other: string): DomainError {
  return {
    code: 'ACT_REPEATED',
    path,
    actual: unit,
    messageEn: `"${unit}" is named by ${other} of the same reorganization, and cannot be named here as well.`,
    messageVi: `"${unit}" đã được nêu ở ${other} trong cùng lần sắp xếp, không thể nêu lại ở đây.`,
  };
}

/** A change on a day before another one that is known already. */
export function laterChange(path: Path, unit: string, on: string, then: string): DomainError {
  return {
    code: 'LATER_CHANGE',
    path,
    actual: on,
    expected: `a day from ${then} on`,
    messageEn: `Of "${unit}" a change on ${then} is known already; a change on ${on} before it would undo that one.`,
    messageVi: `Đã có thay đổi của "${unit}" vào ngày ${then}; thay đổi sớm hơn vào ngày ${on} sẽ làm mất thay đổi đó.`,
  };
}

/** A unit that ends while units stand under it that were given no other place. */
export function openChildren(path: Path, unit: string, children: readonly string[]): DomainError {
  const listed = children.slice(0, 20).join(', ');
  return {
    code: 'OPEN_CHILDREN',
    path,
    actual: listed,
    expected: 'a new place for each, in "move", "merge", "split" or "close"',
    messageEn: `"${unit}" ends while ${children.length} units stand under it: ${listed}.`,
    messageVi: `"${unit}" kết thúc khi còn ${children.length} đơn vị trực thuộc: ${listed}.`,
  };
}

/** A unit that ends without a successor while enterprises are there. */
export function openEnterprises(path: Path, unit: string, count: number): DomainError {
  return {
    code: 'OPEN_ENTERPRISES',
    path,
    actual: String(count),
    expected: 'a successor in "merge" or "split", or their relocation first',
    messageEn: `"${unit}" ends without a successor while ${count} enterprises are there.`,
    messageVi: `"${unit}" kết thúc mà không có đơn vị kế thừa khi còn ${count} doanh nghiệp.`,
  };
}

/** A unit that would stand nowhere on a day on which it is open. */
export function placementGap(path: Path, unit: string, on: string): DomainError {
  return {
    code: 'PLACEMENT_GAP',
    path,
    actual: on,
    messageEn: `"${unit}" would stand under no unit on ${on}.`,
    messageVi: `"${unit}" sẽ không trực thuộc đơn vị nào vào ngày ${on}.`,
  };
}

/** A unit that would stand under one that is not open. */
export function parentNotOpenThen(
  path: Path,
  unit: string,
  parent: string,
  on: string,
): DomainError {
  return {
    code: 'PARENT_NOT_OPEN',
    path,
    actual: on,
    messageEn: `"${unit}" would stand under "${parent}", which is not open on ${on}.`,
    messageVi: `"${unit}" sẽ trực thuộc "${parent}", đơn vị không hoạt động vào ngày ${on}.`,
  };
}

/** A share that is no part of a whole, or shares that are more than the whole. */
export function invalidShare(path: Path, actual: number): DomainError {
  return {
    code: 'INVALID_SHARE',
    path,
    actual: String(actual),
    expected: 'above 0, and at most 1 together',
    messageEn: `A share lies above 0, and the shares of a unit make at most 1 together; ${actual} does not fit.`,
    messageVi: `Tỷ lệ phải lớn hơn 0 và tổng các tỷ lệ của một đơn vị không quá 1; ${actual} không hợp lệ.`,
  };
}

/** A split with fewer than two successors, the same one twice, or two that are the main one. */
export function invalidSplit(path: Path, unit: string, actual: string): DomainError {
  return {
    code: 'INVALID_SPLIT',
    path,
    actual,
    expected: 'at least two different successors, at most one of them the main one',
    messageEn: `"${unit}" is split into at least two different units, at most one of them the main one.`,
    messageVi: `"${unit}" phải được chia thành ít nhất hai đơn vị khác nhau, tối đa một đơn vị kế thừa chính.`,
  };
}

/** A merge of nothing. */
export function emptyMerge(path: Path, into: string): DomainError {
  return {
    code: 'EMPTY_MERGE',
    path,
    expected: 'at least one unit',
    messageEn: `A merge into "${into}" names no unit that is merged.`,
    messageVi: `Việc sáp nhập vào "${into}" không nêu đơn vị nào được sáp nhập.`,
  };
}

/** An act that says what holds already on the day. */
export function alreadySo(path: Path, unit: string, actual: string): DomainError {
  return {
    code: 'ALREADY_SO',
    path,
    actual,
    messageEn: `"${unit}" is so already on that day: ${actual}.`,
    messageVi: `"${unit}" đã như vậy vào ngày đó: ${actual}.`,
  };
}

/** An enterprise that is sent to two places. */
export function enterpriseRepeated(path: Path, taxCode: string, first: number): DomainError {
  return {
    code: 'ENTERPRISE_REPEATED',
    path,
    actual: taxCode,
    messageEn: `The enterprise "${taxCode}" is assigned already, in place ${first}.`,
    messageVi: `Doanh nghiệp "${taxCode}" đã được phân về một đơn vị, ở vị trí ${first}.`,
  };
}

/** An enterprise that does not stand at the unit that is split. */
export function enterpriseElsewhere(path: Path, taxCode: string, unit: string): DomainError {
  return {
    code: 'ENTERPRISE_ELSEWHERE',
    path,
    actual: taxCode,
    messageEn: `No enterprise "${taxCode}" is at "${unit}" on the day of the split or later.`,
    messageVi: `Không có doanh nghiệp "${taxCode}" tại "${unit}" từ ngày chia tách trở đi.`,
  };
}

/** A place for an enterprise that is no successor of the split. */
export function notASuccessor(
  path: Path,
  actual: string,
  successors: readonly string[],
): DomainError {
  return {
    code: 'NOT_A_SUCCESSOR',
    path,
    actual,
    expected: successors.join(', '),
    messageEn: `"${actual}" is none of the successors ${successors.join(', ')}.`,
    messageVi: `"${actual}" không thuộc các đơn vị kế thừa ${successors.join(', ')}.`,
  };
}

/** A change of kind from or to ZONE: the zone kind of all its facts would change with it. */
export function zoneKindFixed(path: Path, unit: string, actual: string): DomainError {
  return {
    code: 'ZONE_KIND_FIXED',
    path,
    actual,
    messageEn: `"${unit}" cannot become or stop being a zone; open another unit and merge this one into it.`,
    messageVi: `"${unit}" không thể chuyển thành hoặc thôi là khu; hãy mở đơn vị mới và sáp nhập đơn vị này vào.`,
  };
}

/** An act that says nothing. */
export function nothingToDo(path: Path): DomainError {
  return {
    code: 'NOTHING_TO_DO',
    path,
    expected: 'at least one of open, close, rename, changeKind, move, merge, split',
    messageEn: 'The reorganization names no act.',
    messageVi: 'Lần sắp xếp không nêu nội dung nào.',
  };
}
