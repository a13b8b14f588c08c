/** The object that type-graphql wants for an enum, from the list of its words. */
export function enumValues<T extends string>(words: readonly T[]): Readonly<Record<T, T>> {
  return Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;
}
