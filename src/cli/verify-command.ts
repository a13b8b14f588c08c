import { verifyCube, type CubeDifference } from '../cube/verify.js';
import { periodFromKey } from '../kernel/period.js';
import { dimensionOfMember, type Catalogue } from '../measures/catalogue.js';
import type { Queryable } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { verifyTree, type TreeDifference } from '../units/trees/verify-tree.js';
import type { CommandContext, ExitCode } from './command-context.js';
import { withProgress } from './progress.js';
import { table } from './table.js';

const readUnitCodes = loadStatement(import.meta.dirname, 'sql/unit-codes.sql');

/** A difference in the words of the definitions. The amounts are final, provisional, and the reporters of each. */
interface NamedDifference {
  readonly unit: string;
  readonly measure: string;
  /** 'total' or 'dimension=MEMBER'. */
  readonly slice: string;
  /** A period's code, or '2024 opening'. */
  readonly period: string;
  readonly expected: readonly number[];
  readonly actual: readonly number[];
}

/** Compares the cube and its tree with the records and tells every difference. */
export async function verifyCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  const { differences, tree } = await context.withServices('existing', (services) =>
    withProgress(context.errorOutput, async (progress) => {
      const { database, sources, catalogue } = services;
      progress.tell('comparing the tree with the records');
      const misplaced = await verifyTree(database);
      progress.tell('comparing the cube with the records');
      const found = await verifyCube(database, sources);
      return { differences: await nameAll(database, catalogue.current(), found), tree: misplaced };
    }),
  );
  const told = tree.length === 0 ? { differences } : { differences, tree };
  const inWords = `${treeAsText(tree)}${asText(differences)}`;
  context.output.write(json ? `${JSON.stringify(told)}\n` : inWords);
  return differences.length + tree.length > 0 ? 1 : 0;
}

function treeAsText(tree: readonly TreeDifference[]): string {
  if (tree.length === 0) return '';
  const rows = tree.map(({ above, unit, fault }) => [above, unit, fault]);
  const legend = 'units that the kept tree places otherwise than the records\n';
  return `${table([['above', 'unit', 'fault'], ...rows])}${tree.length} ${legend}`;
}

async function nameAll(
  database: Queryable,
  catalogue: Catalogue,
  differences: readonly CubeDifference[],
): Promise<NamedDifference[]> {
  const ids = [...new Set(differences.map(({ node }) => node))];
  const rows = ids.length === 0 ? [] : await database.run(readUnitCodes, [ids]);
  const units = new Map(rows.map((row) => [number(row, 'id'), text(row, 'code')]));
  return differences.map(({ node, measure, slice, period, expected, actual }) => ({
    unit: units.get(node) ?? `unit ${node}`,
    measure: catalogue.measuresById.get(measure)?.code ?? `measure ${measure}`,
    slice: sliceName(slice, catalogue),
    period: periodName(period),
    expected,
    actual,
  }));
}

function sliceName(slice: number, { members, dimensions }: Catalogue): string {
  if (slice === 0) return 'total';
  const dimension = [...dimensions.values()].find(({ id }) => id === dimensionOfMember(slice));
  return `${dimension?.code ?? 'unknown'}=${members.get(slice)?.code ?? slice}`;
}

function periodName(key: number): string {
  return key % 100 === 0 ? `${key / 100} opening` : periodFromKey(key).code;
}

function asText(differences: readonly NamedDifference[]): string {
  if (differences.length === 0) return 'The cube holds what the records add up to.\n';
  const heading = ['unit', 'measure', 'slice', 'period', 'expected', 'actual'];
  const rows = differences.map(({ unit, measure, slice, period, expected, actual }) => [
    ...[unit, measure, slice, period],
    ...[expected.join(' '), actual.join(' ')],
  ]);
  const legend =
    'expected, actual: final, provisional, reporters of final, reporters of provisional\n';
  return `${table([heading, ...rows])}${legend}${differences.length} differences; "tonghop rebuild" makes the cube anew.\n`;
}
