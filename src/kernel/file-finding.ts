import type { DomainError } from './domain-error.js';

/** Where in a file: fields of a row, entries of a list. Empty: the file as a whole. */
export type FilePlace = readonly (string | number)[];

interface FileFindingDetails {
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: string | undefined;
}

/** A finding in a file that is read; a suggestion that there is not is left out. */
export function fileFinding(
  code: string,
  path: FilePlace,
  messageEn: string,
  messageVi: string,
  { suggestion, ...details }: FileFindingDetails = {},
): DomainError {
  const suggested = suggestion === undefined ? {} : { suggestion };
  return { code, path, messageEn, messageVi, ...details, ...suggested };
}

/** A line with another number of fields than the header; the code tells who reads the file. */
export function fieldCountFinding(code: string, expected: number, actual: number): DomainError {
  return fileFinding(
    code,
    [],
    `The header has ${expected} fields and this line ${actual}.`,
    `Dòng tiêu đề có ${expected} trường, dòng này có ${actual}.`,
    { expected: `${expected}`, actual: `${actual}` },
  );
}

/** A field that nothing is read from. */
export function unknownFieldFinding(
  code: string,
  path: FilePlace,
  actual: string,
  suggestion?: string,
): DomainError {
  return fileFinding(
    code,
    path,
    `There is no field "${actual}" here.`,
    `Ở đây không có trường "${actual}".`,
    { actual, suggestion },
  );
}

/** A field that is not what it should be; `whole` names what has no field of its own. */
export function invalidFieldFinding(
  code: string,
  path: FilePlace,
  whole: string,
  expected: string,
  actual: string,
  suggestion?: string,
): DomainError {
  const name = path.join('.') || whole;
  return fileFinding(
    code,
    path,
    `${name}: expected ${expected}, found ${actual}.`,
    `${name}: cần ${expected}, nhưng là ${actual}.`,
    { expected, actual, suggestion },
  );
}
