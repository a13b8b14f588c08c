import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

const files = ['20261121-23-years-change.sql', '20261121-23-years-known.sql'];

/** The reports by year take the place of the table of all years: the one moment in which nobody reads or writes reports. */
export class Migration20261121YearsChanged extends Migration {
  override up(): void {
    for (const file of files) {
      const { text } = loadStatement(import.meta.dirname, `sql/${file}`);
      // Without its name the file is not prepared: it holds many statements.
      this.addSql(text.slice(text.indexOf('\n') + 1));
    }
  }
}
