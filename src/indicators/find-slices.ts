import type { DomainError } from '../kernel/domain-error.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Dimension, Member } from '../measures/catalogue.js';
import type { MemberFilter } from './figure.js';
import * as errors from './observation-errors.js';

/** A filter as it comes in: codes of a dimension and of its members. */
export interface FilterRequest {
  readonly dimension: string;
  readonly members: readonly string[];
}

type Path = readonly (string | number)[];

/** The dimensions that a question is broken down by; faults are added to `found`. */
export function findBreakdown(
  codes: readonly string[],
  catalogue: Catalogue,
  found: DomainError[],
): Dimension[] {
  if (codes.length > 2 || new Set(codes).size < codes.length) {
    found.push(errors.invalidBreakdown(['by'], codes.join(', ')));
  }
  return codes.flatMap((code) => findDimension(code, ['by'], catalogue, found) ?? []);
}

function findDimension(
  code: string,
  path: Path,
  catalogue: Catalogue,
  found: DomainError[],
): Dimension | undefined {
  const dimension = catalogue.dimensions.get(code);
  if (dimension === undefined) {
    found.push(errors.unknownDimension(path, code, nearest(code, catalogue.dimensions.keys())));
  }
  return dimension;
}

/** What the filters of a question let through; faults are added to `found`. */
export function findFilters(
  filters: readonly FilterRequest[],
  catalogue: Catalogue,
  found: DomainError[],
): MemberFilter[] {
  return filters.flatMap((filter, index) => findFilter(filter, ['where', index], catalogue, found));
}

function findFilter(
  filter: FilterRequest,
  path: Path,
  catalogue: Catalogue,
  found: DomainError[],
): MemberFilter[] {
  const dimension = findDimension(filter.dimension, [...path, 'dimension'], catalogue, found);
  if (dimension === undefined) return [];
  if (filter.members.length === 0) {
    found.push(errors.emptyFilter([...path, 'members'], dimension.code));
  }
  // A member named twice is one member: it must not be added twice.
  const members = [...new Set(filter.members)].flatMap(
    (code) => findMember(code, [...path, 'members'], dimension, found) ?? [],
  );
  return [{ dimension, members }];
}

function findMember(
  code: string,
  path: Path,
  dimension: Dimension,
  found: DomainError[],
): Member | undefined {
  const member = dimension.members.find((known) => known.code === code);
  if (member === undefined) {
    const suggestion = nearest(
      code,
      dimension.members.map((known) => known.code),
    );
    found.push(errors.unknownDimensionMember(path, dimension.code, code, suggestion));
  }
  return member;
}
