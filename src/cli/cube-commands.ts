import { foldAll } from '../cube/fold.js';
import { rebuildCube } from '../cube/rebuild.js';
import { advanceDuties } from '../forms/duties/advance-duties.js';
import { today } from '../kernel/clock.js';
import { advanceTree, renewTree } from '../units/trees/advance-tree.js';
import type { CommandContext, ExitCode } from './command-context.js';
import type { CommandServices } from './command-services.js';
import { withProgress } from './progress.js';

/** Recomputes the cube from the records; readers see the old figures until the new ones are whole. */
export function rebuildCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  return foldedCommand(context, json, 'rebuilding the cube', async (services) => {
    const { database, sources, clock } = services;
    await advanceDuties(database, today(clock));
    await renewTree(database, today(clock));
    return rebuildCube(database, sources, today(clock));
  });
}

/** Moves all waiting differences into the cells: reading gets faster, no figure changes. */
export function foldCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  return foldedCommand(context, json, 'folding', async ({ database, clock }) => {
    await advanceTree(database, today(clock));
    return foldAll(database, today(clock));
  });
}

async function foldedCommand(
  context: CommandContext,
  json: boolean,
  text: string,
  work: (services: CommandServices) => Promise<number>,
): Promise<ExitCode> {
  const start = Date.now();
  const folded = await context.withServices('existing', (services) =>
    withProgress(context.errorOutput, (progress) => {
      progress.tell(text);
      return work(services);
    }),
  );
  const milliseconds = Date.now() - start;
  const told = `${folded} differences folded into the cells in ${milliseconds} ms.`;
  context.output.write(`${json ? JSON.stringify({ folded, milliseconds }) : told}\n`);
  return 0;
}
