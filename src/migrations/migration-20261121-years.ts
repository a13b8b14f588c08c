import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

const files = ['20261121-21-years.sql', '20261121-21-years-batches.sql'];

/** Tables of reports by the year of their period, beside those of today and kept alike by triggers. */
export class Migration20261121Years extends Migration {
  override up(): void {
    for (const file of files) {
      const { text } = loadStatement(import.meta.dirname, `sql/${file}`);
      // Without its name the file is not prepared: it holds many statements.
      this.addSql(text.slice(text.indexOf('\n') + 1));
    }
  }
}
