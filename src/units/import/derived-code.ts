import type { IsoDate } from '../../kernel/date.js';

const letters: Readonly<Record<string, string>> = {
  COUNTRY: 'n',
  PROVINCE: 'p',
  DISTRICT: 'd',
  COMMUNE: 'c',
  BLOC: 'b',
  ZONE: 'z',
};

/**
 * The code of a unit that its file calls by an official code only: the first letter of its kind and the official code ('c25357').
 * Official codes pass from unit to unit and codes never do: when another unit has had that code, the year of opening is added
 * ('c25357_2025'), and a number when even that one is another's.
 */
export function derivedCode(
  kind: string,
  officialCode: string,
  openedOn: IsoDate,
  isTaken: (code: string) => boolean,
): string {
  const plain = officialCode.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const code = `${letters[kind] ?? 'u'}${plain}`;
  if (!isTaken(code)) return code;
  const dated = `${code}_${openedOn.slice(0, 4)}`;
  let number = 1;
  const numbered = (): string => (number === 1 ? dated : `${dated}_${number}`);
  while (isTaken(numbered())) number += 1;
  return numbered();
}
