import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** The references among the reports by year are proven for what was copied. */
export class Migration20261121YearsProven extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-24-years-references.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
