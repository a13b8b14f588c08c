import { lockCube } from '../../cube/lock-cube.js';
import type { WriteContext } from '../../cube/write-context.js';
import type { BatchResult, ErrorPolicy } from '../../kernel/batch.js';
import { settle } from '../../measures/draft.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import { recordDefinitions } from '../../measures/record-definitions.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { allUnitCodes } from '../../units/unit-lookup.js';
import { readForms } from '../read-forms.js';
import { advanceWithin } from './advance-duties.js';
import { checkTogether } from './check-together.js';
import { checkBelow } from './check-below.js';
import type { DueRule, DueRuleRow } from './due-rule.js';
import { planDueRules, type DueWorld } from './plan-due-rules.js';
import { readDueRules } from './read-due-rules.js';
import { ruleSubjects } from './rule-subjects.js';
import { storeDueRules } from './store-due-rules.js';

/** What a definition of rules needs beside its transaction. */
export type DefineDuesContext = Pick<WriteContext, 'recount' | 'today'>;

/**
 * Creates due rules and changes those that exist, by code. Paths begin with 'rules'. What is owed and what was received is
 * recounted for everybody whom the rules concern, before them or after, for the past too: a rule is for the periods of its
 * span, whenever it is stated. A row that says what is known already is UNCHANGED and writes nothing.
 */
export async function defineDueRules(
  tx: WriteTransaction,
  context: DefineDuesContext,
  rows: readonly DueRuleRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const world = await readWorld(tx);
  const drafts = planDueRules(rows, world);
  checkTogether(drafts, world.rules);
  await checkBelow(tx, context.today, drafts, world);
  const { batch, changed } = settle(drafts, errorPolicy, (rule: DueRule) => rule);
  if (changed.length > 0) await keep(tx, context, changed, world);
  return batch;
}

async function readWorld(tx: WriteTransaction): Promise<DueWorld> {
  const { forms } = await readForms(tx);
  return { forms, units: new Set(await allUnitCodes(tx)), rules: await readDueRules(tx) };
}

async function keep(
  tx: WriteTransaction,
  { recount, today }: DefineDuesContext,
  changed: readonly DueRule[],
  { forms, rules }: DueWorld,
): Promise<void> {
  // Nobody adds a reporter or a report beside this: each must meet the rules as they were, or as they are then.
  await lockCube(tx);
  await advanceWithin(tx, today);
  const before = changed.flatMap(({ code }) => rules.get(code) ?? []);
  const revision = await tx.revision();
  await recount(tx, ruleSubjects([...before, ...changed], forms), () =>
    storeDueRules(tx, changed, revision),
  );
  await recordDefinitions(tx, 'DUE_RULE', changed);
}
