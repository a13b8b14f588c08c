import { loadStatement } from '../platform/statement.js';
import type { ImportServices } from './import-services.js';

const reviveStatement = loadStatement(import.meta.dirname, 'sql/revive-import.sql');

/** Asks for the work on an import that failed once more: it goes on where it was. Nothing happens to any other one. */
export async function reviveImport(
  { database, jobs }: Pick<ImportServices, 'database' | 'jobs'>,
  id: string,
): Promise<void> {
  await database.write({ principal: 'system', action: 'import' }, async (tx) => {
    const revived = await tx.run(reviveStatement, [id]);
    if (revived.length > 0) await jobs.send(id, tx);
  });
  jobs.wake();
}
