import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** When autovacuum comes to the tables that are written all day. */
export class Migration20261121Storage extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-19-storage.sql');
    // Without its name the file is not prepared: it holds several statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
