import type { DomainError } from './domain-error.js';

type Place = readonly (string | number)[];

/** Gathers every finding of one row of a batch, so that all of them are told at once. */
export class Findings {
  readonly errors: DomainError[] = [];

  /** `place` is where the row stands in the input: ['units', 3]. Without a row the input is no batch. */
  constructor(
    private readonly place: Place,
    private readonly row?: number,
  ) {}

  /** Adds what `make` says of the field at `path` inside the row. */
  add(make: (path: Place) => DomainError, ...path: (string | number)[]): void {
    const row = this.row === undefined ? {} : { row: this.row };
    this.errors.push({ ...make([...this.place, ...path]), ...row });
  }
}
