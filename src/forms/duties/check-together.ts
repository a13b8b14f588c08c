import { periodOfDate } from '../../kernel/period.js';
import { nearest } from '../../kernel/suggest.js';
import type { Draft } from '../../measures/draft.js';
import { dueDay, isForPeriod } from './due-day.js';
import type { DueRule } from './due-rule.js';
import * as errors from './errors.js';
import { firstSharedPeriod, periodsOfRule } from './periods-of-rule.js';

type Rules = ReadonlyMap<string, DueRule>;

/**
 * Checks rules against each other, as they would stand together: which of two is meant, and whether what a report is made of
 * comes before it. A refused row leaves its rule as it was, which may refuse another row; so it is done until nothing changes.
 */
export function checkTogether(drafts: readonly Draft<DueRule>[], known: Rules): void {
  for (;;) {
    const rules = rulesAfter(drafts, known);
    const before = countSound(drafts);
    for (const draft of drafts) {
      if (draft.findings.errors.length > 0) continue;
      checkTies(draft, rules);
      checkConsolidation(draft, rules);
      checkConsolidated(draft, rules);
    }
    if (countSound(drafts) === before) return;
  }
}

/** The rules as they stand when every sound draft is stored. */
function rulesAfter(drafts: readonly Draft<DueRule>[], known: Rules): Rules {
  const sound = drafts.filter(({ findings }) => findings.errors.length === 0);
  return new Map([...known, ...sound.map(({ code, definition }) => [code, definition] as const)]);
}

function countSound(drafts: readonly Draft<DueRule>[]): number {
  return drafts.filter(({ findings }) => findings.errors.length === 0).length;
}

/** Of two rules for the same reporter, form and period the more specific one wins; equal ones are refused. */
function checkTies({ definition, findings }: Draft<DueRule>, rules: Rules): void {
  for (const other of rules.values()) {
    if (other.code === definition.code || !isAsSpecific(definition, other)) continue;
    const period = firstSharedPeriod(definition, other);
    if (period === undefined) continue;
    findings.add((path) => errors.dueRuleTie(path, other.code, period.code), 'code');
  }
}

function isAsSpecific(rule: DueRule, other: DueRule): boolean {
  if (rule.form !== other.form || rule.reporterKind !== other.reporterKind) return false;
  const { units: own, unitKinds: kinds } = rule;
  const isSameKind = kinds === undefined || other.unitKinds?.some((kind) => kinds.includes(kind));
  if (own !== undefined || other.units !== undefined) {
    const isShared = own !== undefined && other.units?.some((unit) => own.includes(unit));
    return isShared === true && (other.unitKinds === undefined || isSameKind === true);
  }
  if (rule.under !== other.under) return false;
  if ((kinds === undefined) !== (other.unitKinds === undefined)) return false;
  return isSameKind === true;
}

/** The rule that consolidates must exist, must not be made of itself, and must come after this one. */
function checkConsolidation({ definition, findings }: Draft<DueRule>, rules: Rules): void {
  const { consolidatedBy: code } = definition;
  if (code === undefined) return;
  const parent = rules.get(code);
  if (parent === undefined) {
    const suggestion = nearest(code, rules.keys());
    findings.add((path) => errors.unknownDueRule(path, code, suggestion), 'consolidatedBy');
    return;
  }
  const circle = circleFrom(definition, rules);
  if (circle !== undefined) {
    findings.add((path) => errors.dueRuleCircle(path, circle), 'consolidatedBy');
  } else {
    const late = firstLate(definition, parent);
    if (late) findings.add((path) => errors.dueAfterParent(path, late), 'consolidatedBy');
  }
}

/** A changed rule may also come to stand before those that it is made of. */
function checkConsolidated({ definition, findings }: Draft<DueRule>, rules: Rules): void {
  for (const child of rules.values()) {
    if (child.consolidatedBy !== definition.code) continue;
    const late = firstLate(child, definition);
    if (late) findings.add((path) => errors.dueAfterParent(path, late), 'code');
  }
}

function circleFrom(rule: DueRule, rules: Rules): string[] | undefined {
  const codes = [rule.code];
  for (let next = rule.consolidatedBy; next !== undefined; next = rules.get(next)?.consolidatedBy) {
    codes.push(next);
    if (next === rule.code) return codes;
    if (codes.length > rules.size + 1) return undefined;
  }
  return undefined;
}

/** The first period in which the child is due after the parent that consolidates it. */
function firstLate(child: DueRule, parent: DueRule) {
  for (const period of periodsOfRule(child)) {
    const above = periodOfDate(period.lastDay, parent.grain);
    if (!isForPeriod(parent, above)) continue;
    const own = dueDay(child, period);
    const limit = dueDay(parent, above);
    if (own !== undefined && limit !== undefined && own > limit) {
      const { code } = period;
      return { child: child.code, parent: parent.code, period: code, own, above: limit };
    }
  }
  return undefined;
}
