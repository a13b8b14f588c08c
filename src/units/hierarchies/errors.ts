import type { DomainError } from '../../kernel/domain-error.js';
import { reportingHierarchy } from '../unit.js';

type Path = DomainError['path'];

/** A hierarchy that nobody defined. */
export function unknownHierarchy(path: Path, actual: string, suggestion?: string): DomainError {
  return {
    code: 'UNKNOWN_HIERARCHY',
    path,
    actual,
    messageEn: `There is no hierarchy "${actual}".`,
    messageVi: `Không có cây tổ chức "${actual}".`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The hierarchy that reports follow, where only named ones can be defined and filled. */
export function reportingHierarchyFixed(path: Path): DomainError {
  return {
    code: 'REPORTING_HIERARCHY',
    path,
    actual: reportingHierarchy,
    expected: 'the code of another hierarchy',
    messageEn: `"${reportingHierarchy}" is the hierarchy that reports follow: it is always there, and units are placed in it by reorganizeUnits only.`,
    messageVi: `"${reportingHierarchy}" là cây báo cáo, luôn có sẵn; chỉ reorganizeUnits mới thay đổi vị trí của đơn vị trong cây này.`,
  };
}

/** A span that ends before it begins, or an end where there is nothing that could end. */
export function placementEnd(path: Path, from: string, to: string): DomainError {
  return {
    code: 'PLACEMENT_END',
    path,
    actual: to,
    expected: `a day after ${from}, and a parent`,
    messageEn: `A placement from ${from} cannot end on ${to}: the end comes after the beginning, and only what stands under a parent has one.`,
    messageVi: `Vị trí từ ngày ${from} không thể kết thúc ngày ${to}: ngày kết thúc phải sau ngày bắt đầu và phải có đơn vị cấp trên.`,
  };
}

/** A unit that stands under another parent on some of the days. */
export function placementOverlap(
  path: Path,
  unit: string,
  parent: string,
  from: string,
  to: string | null,
): DomainError {
  return {
    code: 'PLACEMENT_OVERLAP',
    path,
    actual: `${parent} from ${from}${to === null ? '' : ` to ${to}`}`,
    messageEn: `"${unit}" stands under "${parent}" from ${from}${to === null ? ' on' : ` to ${to}`} in this hierarchy: the days overlap.`,
    messageVi: `"${unit}" trực thuộc "${parent}" từ ngày ${from}${to === null ? '' : ` đến ngày ${to}`} trong cây này: các ngày bị trùng.`,
  };
}

/** A unit that stands under one which the caller cannot see. */
export function placedElsewhere(path: Path, unit: string): DomainError {
  return {
    code: 'PLACED_ELSEWHERE',
    path,
    actual: unit,
    messageEn: `"${unit}" stands somewhere in this hierarchy on these days that you may not see; you cannot place it elsewhere.`,
    messageVi: `Trong cây này "${unit}" đã có vị trí ngoài phạm vi của bạn vào các ngày đó; bạn không thể chuyển.`,
  };
}

/** A unit that ends without a main successor, while others stand under it in a named hierarchy. */
export function openChildrenThere(
  path: Path,
  unit: string,
  hierarchy: string,
  children: readonly string[],
): DomainError {
  return {
    code: 'OPEN_CHILDREN_IN_HIERARCHY',
    path,
    actual: children.join(', '),
    expected: 'another place for each from that day on, by placeUnits',
    messageEn: `"${unit}" ends without a successor, and in the hierarchy "${hierarchy}" these stand under it: ${children.join(', ')}.`,
    messageVi: `"${unit}" kết thúc mà không có đơn vị kế thừa, trong cây "${hierarchy}" còn các đơn vị trực thuộc: ${children.join(', ')}.`,
  };
}
