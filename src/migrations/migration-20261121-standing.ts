import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** The ground of units is looked up in an index that holds it. */
export class Migration20261121Standing extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-25-standing.sql');
    // Without its name the file is not prepared: it holds two statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
