import type { CommandContext, ExitCode } from './command-context.js';

/** Brings the schema of the database up to date. */
export async function migrateCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  const migrations = await context.migrate();
  const told =
    migrations.length === 0
      ? 'The schema is up to date.'
      : migrations.map((name) => `${name} was run.`).join('\n');
  context.output.write(`${json ? JSON.stringify({ migrations }) : told}\n`);
  return 0;
}
