/** A question cannot go on at its replica: it is asked again, whole, of the primary. Nobody is told of it. */
export class LeftReplica extends Error {
  constructor(cause: unknown) {
    super('a question left its replica', { cause });
  }
}
