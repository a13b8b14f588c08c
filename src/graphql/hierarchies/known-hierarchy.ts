import { findHierarchy } from '../../indicators/find-tree.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { freshDefinitions } from '../../measures/fresh-definitions.js';
import { reportingHierarchy } from '../../units/unit.js';
import { badInput } from '../errors/request-error.js';
import type { ApiServices } from '../services.js';

/** Loads the definitions anew when memory knows no such hierarchy: another process may have defined it a moment ago. */
export async function learnHierarchy(
  code: string | undefined,
  services: ApiServices,
): Promise<void> {
  if (code === undefined || services.trees.current().in(code) !== undefined) return;
  await freshDefinitions(services);
}

/** The code of a hierarchy that exists, undefined for the one that reports follow; throws BAD_USER_INPUT for any other. */
export async function knownHierarchy(
  code: string,
  services: ApiServices,
): Promise<string | undefined> {
  if (code === reportingHierarchy) return undefined;
  await learnHierarchy(code, services);
  const found: DomainError[] = [];
  const hierarchy = findHierarchy(code, services.trees.current(), found, 'hierarchy');
  if (found.length > 0) throw badInput(found);
  return hierarchy;
}
