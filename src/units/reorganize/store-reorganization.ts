import { cleanText, searchKey } from '../../kernel/text.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { reportingHierarchy } from '../unit.js';
import type { NewPart } from './plan-parts.js';
import type { ReorganizationPlan } from './planning.js';
import type { IdOf } from './plan-successions.js';
import type { ReorganizationRow } from './reorganization.js';
import type { AtomMove, SplitPort } from './split-port.js';

const insertReorganization = loadStatement(import.meta.dirname, '../sql/insert-reorganization.sql');
const insertSuccessions = loadStatement(import.meta.dirname, '../sql/insert-successions.sql');
const changeVersions = loadStatement(import.meta.dirname, '../sql/change-versions.sql');
const changePlacements = loadStatement(import.meta.dirname, '../sql/change-placements.sql');
const insertAtoms = loadStatement(import.meta.dirname, '../sql/insert-atoms.sql');
const placeParts = loadStatement(import.meta.dirname, '../sql/place-parts.sql');

/** Writes what was planned and checked, but for the new parts of atoms. The caller recounts around it. */
export async function storeReorganization(
  tx: WriteTransaction,
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  idOf: IdOf,
  legalBasis: string | undefined,
): Promise<void> {
  const { on, closed, moved } = plan;
  const revision = await tx.revision();
  const [stored] = await tx.run(insertReorganization, [
    on,
    legalBasis ?? null,
    row.note === undefined ? null : (cleanText(row.note) ?? null),
    revision,
  ]);
  if (stored === undefined) throw new Error('the reorganization was not stored');
  await storeVersions(tx, row, plan, idOf, revision);
  const placed = [...new Set([...moved.keys(), ...closed])];
  await tx.run(changePlacements, [
    reportingHierarchy,
    placed,
    placed.map((unit) => (closed.has(unit) ? null : (moved.get(unit) ?? null))),
    on,
    revision,
  ]);
  await storeSuccessions(tx, number(stored, 'id'), plan, revision);
}

async function storeVersions(
  tx: WriteTransaction,
  { rename, changeKind }: ReorganizationRow,
  { on, closed }: ReorganizationPlan,
  idOf: IdOf,
  revision: number,
): Promise<void> {
  const names = new Map(
    rename.map(({ unit, nameVi, nameEn }) => [
      idOf(unit),
      { unit, nameVi: cleanText(nameVi) ?? nameVi, nameEn: cleanText(nameEn) ?? nameEn },
    ]),
  );
  const kinds = new Map(changeKind.map(({ unit, kind }) => [idOf(unit), kind]));
  const units = [...new Set([...closed, ...names.keys(), ...kinds.keys()])];
  await tx.run(changeVersions, [
    units,
    units.map((unit) => closed.has(unit)),
    units.map((unit) => names.get(unit)?.nameVi ?? null),
    units.map((unit) => names.get(unit)?.nameEn ?? null),
    units.map((unit) => {
      const name = names.get(unit);
      return name === undefined ? null : searchKey(`${name.nameVi} ${name.nameEn} ${name.unit}`);
    }),
    units.map((unit) => kinds.get(unit) ?? null),
    on,
    revision,
  ]);
}

async function storeSuccessions(
  tx: WriteTransaction,
  reorganization: number,
  { on, successions }: ReorganizationPlan,
  revision: number,
): Promise<void> {
  await tx.run(insertSuccessions, [
    reorganization,
    on,
    successions.map(({ predecessor }) => predecessor),
    successions.map(({ successor }) => successor),
    successions.map(({ extent }) => extent),
    successions.map(({ share }) => share ?? null),
    successions.map(({ isMain }) => isMain),
    successions.map(({ basis }) => basis),
    revision,
  ]);
}

/** Makes the new parts of atoms, and moves there who goes there; returns their atoms in their order. */
export async function storeParts(
  tx: WriteTransaction,
  parts: readonly NewPart[],
  port: SplitPort,
): Promise<readonly number[]> {
  if (parts.length === 0) return [];
  const revision = await tx.revision();
  const atoms = (await tx.run(insertAtoms, [parts.map(({ of }) => of)])).map((row) =>
    number(row, 'id'),
  );
  const stands = parts.flatMap((part, index) =>
    part.stands.map((span) => ({ ...span, atom: atoms[index] ?? 0 })),
  );
  await tx.run(placeParts, [
    atoms,
    stands.map(({ atom }) => atom),
    stands.map(({ unit }) => unit),
    stands.map(({ from }) => from),
    stands.map(({ to }) => to),
    revision,
  ]);
  const moves = parts.flatMap(({ wish }, index): AtomMove[] =>
    wish.enterprises.map((enterprise) => ({ enterprise, from: wish.from, to: atoms[index] ?? 0 })),
  );
  await port.moveEnterprises(tx, moves);
  return atoms;
}
