import { nearest } from '../../kernel/suggest.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { unknownUnit } from '../../units/errors.js';
import type { Unit } from '../../units/unit.js';
import { allUnitCodes } from '../../units/unit-lookup.js';
import { walkUnits } from '../../units/walk-units.js';
import { badInput } from '../errors/request-error.js';
import type { RequestContext } from '../request-context.js';

/** The unit with the code; throws BAD_USER_INPUT, with the nearest code, when the caller can see none. */
export async function findUnit(
  context: RequestContext,
  code: string,
  ...path: (string | number)[]
): Promise<Unit> {
  const { scope, services, today } = context;
  const walk = await walkUnits(scope, services.database, { by: 'codes', codes: [code] }, [], today);
  const [unit] = walk.anchors;
  if (unit === undefined) throw badInput([await unknownUnitFinding(context, code, path)]);
  return unit;
}

/** Says that there is no such unit. The nearest code is told only to callers who may see every unit. */
export async function unknownUnitFinding(
  { scope, services }: RequestContext,
  code: string,
  path: DomainError['path'],
): Promise<DomainError> {
  const codes = scope.roots === 'EVERYTHING' ? await allUnitCodes(services.database) : [];
  return unknownUnit(path, code, nearest(code, codes));
}
