import { systemPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import type { DueRule } from '../../forms/duties/due-rule.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { findVisibleUnits } from '../../units/unit-lookup.js';
import { walkUnits } from '../../units/walk-units.js';

/**
 * The rules that concern somebody inside the scope, without the codes of units outside of it: a rule for all below a unit
 * above the caller is one for everybody whom the caller sees.
 */
export async function visibleRules(
  scope: Scope,
  database: Queryable,
  rules: readonly DueRule[],
  today: IsoDate,
): Promise<DueRule[]> {
  const { roots } = scope;
  if (roots === 'EVERYTHING') return [...rules];
  const named = rules.flatMap(({ under, receiver, units = [] }) => [
    ...[under, receiver].filter((code) => code !== undefined),
    ...units,
  ]);
  const visible = await findVisibleUnits(scope, database, named);
  const above = await codesAbove(database, roots, today);
  return rules.flatMap((rule) => {
    const { under, receiver } = rule;
    const units = rule.units?.filter((code) => visible.has(code));
    const concerns = under === undefined || visible.has(under) || above.has(under);
    if (!concerns || units?.length === 0) return [];
    const told = (code: string | undefined) => (visible.has(code ?? '') ? code : undefined);
    return [{ ...rule, units, under: told(under), receiver: told(receiver) }];
  });
}

async function codesAbove(
  database: Queryable,
  roots: readonly number[],
  today: IsoDate,
): Promise<ReadonlySet<string>> {
  const step = { id: 1, before: 0, act: 'ANCESTORS', asOf: today } as const;
  const anchor = { by: 'ids', ids: roots } as const;
  const walk = await walkUnits(systemPrincipal.scope, database, anchor, [step], today);
  return new Set(roots.flatMap((root) => walk.reached(1, root).map(({ code }) => code)));
}
