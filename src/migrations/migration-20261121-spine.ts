import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

const files = [
  '20261121-1-revision.sql',
  '20261121-2-catalogue.sql',
  '20261121-3-cube.sql',
  '20261121-4-units.sql',
  '20261121-5-enterprises.sql',
  '20261121-6-organizations.sql',
  '20261121-7-submissions.sql',
];

/** The first schema: knowledge, catalogue, cube, registers, reports. */
export class Migration20261121Spine extends Migration {
  override up(): void {
    for (const file of files) {
      const { text } = loadStatement(import.meta.dirname, `sql/${file}`);
      // Without its name the file is not prepared: it holds many statements.
      this.addSql(text.slice(text.indexOf('\n') + 1));
    }
  }
}
