import { number, numbers, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { AtomMove, PlacedEnterprise, SplitPort } from '../units/reorganize/split-port.js';
import { readTaxCode } from './tax-code.js';

const findPlaced = loadStatement(import.meta.dirname, 'sql/find-placed.sql');
const countAtAtoms = loadStatement(import.meta.dirname, 'sql/count-at-atoms.sql');
const listAtAtoms = loadStatement(import.meta.dirname, 'sql/list-at-atoms.sql');
const moveToParts = loadStatement(import.meta.dirname, 'sql/move-to-parts.sql');

/** How enterprises follow the split of the unit that they stand at (semantics 1): their whole past there comes along. */
export const enterprisesInSplits: Omit<SplitPort, 'findFollowers'> = {
  async findEnterprises(database, taxCodes, on) {
    const spelled = new Map(taxCodes.map((asked) => [asked, readTaxCode(asked).taxCode ?? asked]));
    const known = [...new Set(spelled.values())].filter((code) => !code.includes('\0'));
    const rows = await database.run(findPlaced, [known, on]);
    const placed = new Map(
      rows.map((row): [string, PlacedEnterprise] => [
        text(row, 'tax_code'),
        { id: number(row, 'id'), atoms: numbers(row, 'atoms') },
      ]),
    );
    return new Map(
      [...spelled].flatMap(([asked, code]): [string, PlacedEnterprise][] => {
        const enterprise = placed.get(code);
        return enterprise === undefined ? [] : [[asked, enterprise]];
      }),
    );
  },
  async countEnterprises(database, atoms, on) {
    if (atoms.length === 0) return new Map();
    const rows = await database.run(countAtAtoms, [atoms, on]);
    return new Map(rows.map((row) => [number(row, 'atom_id'), number(row, 'enterprises')]));
  },
  async listEnterprises(database, atoms, on, except, limit) {
    if (atoms.length === 0) return { total: 0, enterprises: [] };
    const rows = await database.run(listAtAtoms, [atoms, on, except, limit]);
    return {
      total: rows[0] === undefined ? 0 : number(rows[0], 'total'),
      enterprises: rows.map((row) => ({
        taxCode: text(row, 'tax_code'),
        name: text(row, 'name'),
        atom: number(row, 'atom_id'),
      })),
    };
  },
  async moveEnterprises(tx, moves: readonly AtomMove[]) {
    await tx.run(moveToParts, [
      moves.map(({ enterprise }) => enterprise),
      moves.map(({ from }) => from),
      moves.map(({ to }) => to),
      await tx.revision(),
    ]);
  },
};
