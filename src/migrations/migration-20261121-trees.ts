import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

const files = [
  '20261121-13-trees.sql',
  '20261121-14-knowledge.sql',
  '20261121-15-publications.sql',
];

/** Reorganizations, parts of split units, sums at atoms; what was known at an instant; published figures. */
export class Migration20261121Trees extends Migration {
  override up(): void {
    for (const file of files) {
      const { text } = loadStatement(import.meta.dirname, `sql/${file}`);
      // Without its name the file is not prepared: it holds many statements.
      this.addSql(text.slice(text.indexOf('\n') + 1));
    }
  }
}
