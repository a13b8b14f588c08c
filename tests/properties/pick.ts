/** The element that a number chooses from a list that is not empty. */
export function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length]!;
}

/** The same; undefined of an empty list. */
export function maybePick<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : pick(list, n);
}

/** The later of two days. */
export function latest(one: string, other: string): string {
  return one > other ? one : other;
}
