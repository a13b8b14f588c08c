import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** Imports of whole files, their pieces, batches and faults. */
export class Migration20261121Imports extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-18-imports.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
