import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** Named hierarchies beside the one that reports follow. */
export class Migration20261121Hierarchies extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-16-hierarchies.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
