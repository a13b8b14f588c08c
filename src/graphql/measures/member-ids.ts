import { unknownDimensionMember } from '../../indicators/observation-errors.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { nearest } from '../../kernel/suggest.js';
import type { Catalogue, Member } from '../../measures/catalogue.js';

/** Ids of members that a filter lets through; unknown codes are added to `found`. Undefined lets all through. */
export function memberIds(
  catalogue: Catalogue,
  dimension: string,
  codes: readonly string[] | null | undefined,
  path: DomainError['path'],
  found: DomainError[],
): number[] | undefined {
  if (codes === null || codes === undefined) return undefined;
  const members = catalogue.dimensions.get(dimension)?.members ?? [];
  return codes.flatMap((code) => {
    const member = members.find((known) => known.code === code);
    if (member !== undefined) return [member.id];
    const suggestion = nearest(
      code,
      members.map((known) => known.code),
    );
    found.push(unknownDimensionMember(path, dimension, code.slice(0, 80), suggestion));
    return [];
  });
}

/** The member with an id that a register holds. */
export function memberOf(catalogue: Catalogue, id: number): Member {
  const member = catalogue.members.get(id);
  if (member === undefined) throw new Error(`no member ${id} in the catalogue`);
  return member;
}
