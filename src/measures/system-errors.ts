import type { DomainError } from '../kernel/domain-error.js';

type Path = DomainError['path'];

/** A SYSTEM measure that the system does not count, or not so. */
export function notOfSystem(path: Path, actual: string, known: string): DomainError {
  return {
    code: 'NOT_OF_SYSTEM',
    path,
    actual,
    expected: known,
    messageEn: `The system does not count "${actual}"; what it counts is ${known}.`,
    messageVi: `Hệ thống không đếm "${actual}"; hệ thống đếm ${known}.`,
  };
}

/** A system measure of another shape than the system counts it in. */
export function systemShape(path: Path, actual: string, expected: string): DomainError {
  return {
    code: 'SYSTEM_SHAPE',
    path,
    actual,
    expected,
    messageEn: `What the system counts has ${expected} here, not ${actual}.`,
    messageVi: `Số đo do hệ thống đếm phải có ${expected} ở đây, không phải ${actual}.`,
  };
}

/** A dimension that the system fills: it cannot be defined, and nothing else is kept by it. */
export function systemDimension(path: Path, actual: string): DomainError {
  return {
    code: 'SYSTEM_DIMENSION',
    path,
    actual,
    messageEn: `The dimension "${actual}" is filled by the system: its members are the forms, and only what the system counts is kept by it.`,
    messageVi: `Chiều phân tổ "${actual}" do hệ thống lập: thành phần là các biểu mẫu, chỉ dùng cho số đo do hệ thống đếm.`,
  };
}
