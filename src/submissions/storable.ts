/** Findings quote what was sent; the database takes neither NUL nor half of a surrogate pair. */
export function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
