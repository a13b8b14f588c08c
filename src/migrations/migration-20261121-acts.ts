import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** What reorganizations stated, act by act, and what they did. */
export class Migration20261121Acts extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-17-acts.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
