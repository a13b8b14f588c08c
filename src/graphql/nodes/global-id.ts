/** The kinds of things that have an id of their own. */
const idKinds = [
  'Unit',
  'Enterprise',
  'Organization',
  'Measure',
  'Indicator',
  'Dimension',
  'Form',
  'Submission',
] as const;
export type IdKind = (typeof idKinds)[number];

/** An opaque id: the kind of thing with its natural key. */
export function globalId(kind: IdKind, key: string): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** What an id stands for; undefined when nobody gave it out. */
export function readGlobalId(
  id: string,
): { readonly kind: IdKind; readonly key: string } | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [name, ...rest] = text.split(':');
  const kind = idKinds.find((known) => known === name);
  const key = rest.join(':');
  return kind === undefined || key === '' || globalId(kind, key) !== id ? undefined : { kind, key };
}
