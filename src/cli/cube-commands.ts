import { foldAll } from '../cube/fold.js';
import { rebuildCube } from '../cube/rebuild.js';
import { advanceDuties } from '../forms/duties/advance-duties.js';
import { today } from '../kernel/clock.js';
import { advanceTree, renewTree } from '../units/trees/advance-tree.js';
import type { CommandContext, ExitCode } from './command-context.js';
import type { CommandServices } from './command-services.js';
import { withProgress } from './progress.js';

/** Recomputes the cube from the records; readers see the old figures until the new ones are whole. */
export async function rebuildCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  const { count: sums, milliseconds } = await timed(
    context,
    'rebuilding the cube',
    async (services) => {
      const { database, sources, clock } = services;
      await advanceDuties(database, today(clock));
      await renewTree(database, today(clock));
      return rebuildCube(database, sources, today(clock));
    },
  );
  const told = `The cube was made anew from the records in ${milliseconds} ms: ${sums} sums where the facts live, and those of all units above.`;
  context.output.write(`${json ? JSON.stringify({ sums, milliseconds }) : told}\n`);
  return 0;
}

/** Moves all waiting differences into the cells: reading gets faster, no figure changes. */
export async function foldCommand(context: CommandContext, json: boolean): Promise<ExitCode> {
  const { count: folded, milliseconds } = await timed(context, 'folding', async (services) => {
    const { database, clock } = services;
    await advanceTree(database, today(clock));
    return foldAll(database, today(clock));
  });
  const told = `${folded} differences folded into the cells in ${milliseconds} ms.`;
  context.output.write(`${json ? JSON.stringify({ folded, milliseconds }) : told}\n`);
  return 0;
}

interface Timed {
  readonly count: number;
  readonly milliseconds: number;
}

async function timed(
  context: CommandContext,
  text: string,
  work: (services: CommandServices) => Promise<number>,
): Promise<Timed> {
  const start = Date.now();
  const count = await context.withServices('existing', (services) =>
    withProgress(context.errorOutput, (progress) => {
      progress.tell(text);
      return work(services);
    }),
  );
  return { count, milliseconds: Date.now() - start };
}
