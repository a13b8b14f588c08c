import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** Nodes of the cube for ground that units held in the past. */
export class Migration20261121Ground extends Migration {
  override up(): void {
    const { text } = loadStatement(import.meta.dirname, 'sql/20261121-19-ground.sql');
    // Without its name the file is not prepared: it holds many statements.
    this.addSql(text.slice(text.indexOf('\n') + 1));
  }
}
