/** Filled from the classification and placement of every reporter (semantics 6): no report states them. */
const ofEveryReporter: ReadonlySet<string> = new Set([
  'ownership',
  'industry_section',
  'size_class',
  'zone_kind',
]);

const ofOrganizations: ReadonlySet<string> = new Set(['organization_kind', 'party_form']);

/** Whether the registers tell this dimension of a reporter, an organization's also by its kind and form. */
export function isRegistered(dimension: string, isOrganization: boolean): boolean {
  return ofEveryReporter.has(dimension) || (isOrganization && ofOrganizations.has(dimension));
}
