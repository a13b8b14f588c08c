import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** What `fill` needs to find missing reports: those that were returned, by form and period. */
export class Migration20261121Fill extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-17-fill.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
