import { recordDefinitions } from '../../measures/record-definitions.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { number, optionalText, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { TargetContent } from './check-target.js';
import { boundOf } from './target-rows.js';
import { targetKey, type TargetSubject } from './target.js';

const currentTargets = loadStatement(import.meta.dirname, 'sql/current-targets.sql');
const insertTargets = loadStatement(import.meta.dirname, 'sql/insert-targets.sql');
const supersede = loadStatement(import.meta.dirname, 'sql/supersede-targets.sql');
const insertVersions = loadStatement(import.meta.dirname, 'sql/insert-target-versions.sql');

/** A target with its unit. */
export interface PlacedSubject extends TargetSubject {
  readonly unit: { readonly id: number; readonly code: string };
}

/** What is known of a target; `content` undefined = withdrawn. */
export interface StoredTarget {
  readonly id: number;
  readonly number: number;
  readonly content: TargetContent | undefined;
}

/** A version to be stored; `content` undefined withdraws. */
export interface TargetChange {
  readonly subject: PlacedSubject;
  readonly stored: StoredTarget | undefined;
  readonly content: TargetContent | undefined;
}

/** What is known of each subject, in their order. */
export async function readStored(
  tx: WriteTransaction,
  subjects: readonly PlacedSubject[],
): Promise<(StoredTarget | undefined)[]> {
  const stored: (StoredTarget | undefined)[] = subjects.map(() => undefined);
  for (const row of await tx.run(currentTargets, keyColumns(subjects))) {
    stored[number(row, 'ordinal') - 1] = storedOf(row);
  }
  return stored;
}

/** Appends a version to each target and remembers it as a definition. Nothing that was known is changed. */
export async function storeTargets(
  tx: WriteTransaction,
  changes: readonly TargetChange[],
): Promise<void> {
  const fresh = changes.filter(({ stored }) => stored === undefined);
  const created = new Map<TargetChange, number>();
  const rows = await tx.run(insertTargets, keyColumns(fresh.map(({ subject }) => subject)));
  for (const row of rows) {
    const change = fresh[number(row, 'ordinal') - 1];
    if (change !== undefined) created.set(change, number(row, 'id'));
  }
  const revision = await tx.revision();
  await tx.run(supersede, [revision, changes.flatMap(({ stored }) => stored?.id ?? [])]);
  await tx.run(insertVersions, [
    changes.map((change) => change.stored?.id ?? created.get(change)),
    changes.map(({ stored }) => (stored?.number ?? 0) + 1),
    changes.map(({ content }) => content?.bound.kind ?? null),
    changes.map(({ content }) => content?.bound.minimum ?? null),
    changes.map(({ content }) => content?.bound.maximum ?? null),
    changes.map(({ content }) => content?.basisVi ?? ''),
    changes.map(({ content }) => content?.basisEn ?? ''),
    changes.map(({ content }) => content?.note ?? null),
    revision,
  ]);
  await recordDefinitions(tx, 'TARGET', changes.map(definitionOf));
}

function keyColumns(subjects: readonly PlacedSubject[]): unknown[] {
  return [
    subjects.map(({ unit }) => unit.id),
    subjects.map(({ metric }) => metric),
    subjects.map(({ horizon }) => horizon),
    subjects.map(({ filters }) => JSON.stringify(filters)),
  ];
}

function storedOf(row: Row): StoredTarget {
  const isSet = optionalText(row, 'bound') !== undefined;
  const content = isSet
    ? {
        bound: boundOf(row),
        basisVi: text(row, 'basis_vi'),
        basisEn: text(row, 'basis_en'),
        note: optionalText(row, 'note'),
      }
    : undefined;
  return { id: number(row, 'id'), number: number(row, 'number'), content };
}

function definitionOf({ subject, content }: TargetChange) {
  const { unit, metric, horizon, filters } = subject;
  const code = targetKey(unit.code, subject);
  return { code, unit: unit.code, metric, horizon, filters, ...(content ?? { withdrawn: true }) };
}
