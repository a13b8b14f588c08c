import type { MetricReference } from '../formula/tree.js';
import { dimensionOfMember, type Catalogue, type Measure } from '../measures/catalogue.js';
import type { FigureQuestion } from './figure.js';

/** What a measure is restricted to, and broken down by, in one question. */
export interface ReferenceConstraint {
  /** Every restricted dimension with the members that are let through. */
  readonly allowed: ReadonlyMap<number, readonly number[]>;
  /** The dimensions that the question breaks down by, in its order. */
  readonly groups: readonly number[];
}

const unrestricted: ReferenceConstraint = { allowed: new Map(), groups: [] };

/**
 * Joins the question's filters and breakdown with the slices of the formula. Undefined when the measure is not kept by one
 * of the dimensions, or the formula (or, where reports are counted, the form) fixes a dimension that the question breaks down by: then the figure is NOT_APPLICABLE.
 */
export function constrainReference(
  question: FigureQuestion,
  reference: MetricReference,
  measure: Measure,
  catalogue: Catalogue,
): ReferenceConstraint | undefined {
  const counted = measure.source === 'SYSTEM' ? question.form : undefined;
  if (
    question.by.length + question.where.length + reference.slices.length === 0 &&
    counted === undefined
  ) {
    return unrestricted;
  }
  const groups = question.by.map(({ id }) => id);
  const allowed = new Map<number, readonly number[]>();
  const restrict = (dimension: number, members: readonly number[]): void => {
    const known = allowed.get(dimension);
    allowed.set(
      dimension,
      known === undefined ? members : known.filter((id) => members.includes(id)),
    );
  };
  for (const { id, members } of question.by) {
    restrict(
      id,
      members.map((member) => member.id),
    );
  }
  for (const { dimension, members } of question.where) {
    restrict(
      dimension.id,
      members.map(({ id }) => id),
    );
  }
  for (const slice of reference.slices) {
    const dimension = catalogue.dimensions.get(slice.dimension);
    if (dimension === undefined || groups.includes(dimension.id)) return undefined;
    const members = dimension.members.filter(({ code }) => slice.members.includes(code));
    restrict(
      dimension.id,
      members.map(({ id }) => id),
    );
  }
  if (counted !== undefined) {
    const { id } = counted.member;
    if (groups.includes(dimensionOfMember(id))) return undefined;
    restrict(dimensionOfMember(id), [id]);
  }
  const kept = new Set(measure.dimensions.map(({ id }) => id));
  return [...allowed.keys()].every((id) => kept.has(id)) ? { allowed, groups } : undefined;
}
