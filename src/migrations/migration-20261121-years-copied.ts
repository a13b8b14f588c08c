import { Migration } from '@mikro-orm/migrations';
import { loadStatement } from '../platform/statement.js';

/** Copies the reports that were there into their years, batch by batch, while they are read and written. */
export class Migration20261121YearsCopied extends Migration {
  /** Each batch is a transaction of its own, so that nobody waits for more than one. */
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(loadStatement(import.meta.dirname, 'sql/20261121-22-copy-years.sql').text);
  }
}
