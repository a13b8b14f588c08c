/**
 * Runs as in production unless the environment says otherwise. Libraries look when they are loaded, so this comes first:
 * outside of production graphql checks the kind of every value that it completes, a third of the time of a long answer.
 */
export function assumeProduction(): void {
  process.env.NODE_ENV ??= 'production';
}
