import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** Reorganizations, parts of split units, sums at atoms. */
export class Migration20261121Trees extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-13-trees.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
