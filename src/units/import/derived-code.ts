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
 * ('c25357_2025').
 */
export function derivedCode(
  kind: string,
  officialCode: string,
  openedOn: IsoDate,
  isTaken: (code: string) => boolean,
): string {
  const plain = officialCode.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const code = `${letters[kind] ?? 'u'}${plain}`;
  return isTaken(code) ? `${code}_${openedOn.slice(0, 4)}` : code;
}
