import type { Queryable } from '../platform/queryable.js';

/** Records that change together, by kind ('unit', 'enterprise', 'organization', 'submission') and id. */
export type Subjects = Readonly<Record<string, readonly number[]>>;

/**
 * Someone who feeds the cube (architecture "The cube"). `view` names a database view of contributions: columns subject,
 * atom_id, measure_id, period, effective_on, slices, own_slice, final, provisional and the two reporter counts. A row
 * with own_slice 0 adds to the total and to the margin of each kept slice; one with own_slice adds to that margin alone.
 * The view is the only definition: pushes, rebuild, verify and crosses all read it.
 */
export interface ContributionSource {
  readonly name: string;
  readonly view: string;
  /** The same view without slices, where every row has an own_slice: a change needs no more, and looks less up. */
  readonly leanView?: string;
  /** What finds the rows `f` of the view for the subject number `asked.id`, if that tells more than the column subject. */
  readonly finds?: string;
  /** Codes of the measures it feeds, or all reported ones. */
  readonly measures: readonly string[] | 'REPORTED';
  /** The table (named like its kind of subject) whose rows are locked first, unless another source's lock guards them. */
  readonly lockTable: string | undefined;
  /** The periods of its records, when a record has one: a rebuild takes one period after the other, as there may be very many. */
  readonly periods?: (database: Queryable) => Promise<readonly number[]>;
  /** The subjects of this source whose contributions may change when `changed` do. */
  affectedBy(database: Queryable, changed: Subjects): Promise<readonly number[]>;
}

/** The ids of one kind among the subjects. */
export function subjectsOf(subjects: Subjects, kind: string): readonly number[] {
  return subjects[kind] ?? [];
}
