import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

const files = [
  '20261121-08-clients.sql',
  '20261121-09-forms.sql',
  '20261121-10-review.sql',
  '20261121-11-duties.sql',
  '20261121-11-duty-facts.sql',
  '20261121-12-targets.sql',
];

/** Reports in full: clients, acceptance and checks of forms, reviews, duties, targets. */
export class Migration20261121Reports extends Migration {
  override up(): void {
    for (const file of files) {
      const { text } = loadStatement(import.meta.dirname, `sql/${file}`);
      // Without its name the file is not prepared: it holds many statements.
      this.addSql(text.slice(text.indexOf('\n') + 1));
    }
  }
}
