import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** What one write appends to a sum of the cube stands in one row. */
export class Migration20261121Batches extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-20-delta-batches.sql');
    // Without its name the file is not prepared: it holds several statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
