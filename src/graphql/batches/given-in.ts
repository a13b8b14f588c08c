/** An input whose nulls are gone: what is null was left out. */
export type Given<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

/** Leaves out what is null. */
export function givenIn<T extends object>(input: T): Given<T> {
  const given = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as Given<T>;
}
