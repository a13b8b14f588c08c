import type { ApiServices } from '../services.js';

/**
 * Reports can be newer than the definitions in the memory of this process, when another one defined a form and took reports on
 * it. Loads the definitions before anything is told of such a report.
 */
export async function knowVersions(
  services: ApiServices,
  reports: readonly { readonly formVersionId: number }[],
): Promise<void> {
  const { versions } = services.forms.current();
  const isNew = reports.some(({ formVersionId }) => !versions.has(formVersionId));
  if (isNew) await services.refreshDefinitions();
}
