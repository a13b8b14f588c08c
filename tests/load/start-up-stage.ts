import { join } from 'node:path';
import type { Part, StageOf } from './part.js';
import { main } from './product.js';
import type { Figure } from './report.js';
import { measureStartUp, type StartUp } from './start-up.js';

const startUp: Part<string> = {
  name: 'start-up',
  measure: async (directory) => {
    const found = await measureStartUp(main, join(directory, 'start-up'));
    return { figures: startUpFigures(found), details: found };
  },
};

/** The stage of a server that has nothing but the demo. */
export function startUpStage(directory: string): StageOf<string> {
  return {
    name: 'the demo',
    flags: [],
    open: () => Promise.resolve(directory),
    close: () => Promise.resolve(),
    pidOf: () => undefined,
    parts: [startUp],
  };
}

function startUpFigures({ empty, second, idle }: StartUp): Figure[] {
  const seconds = (what: string, value: number, bar: number): Figure => ({
    what: `from the start of the process to the first answer, ${what}`,
    measured: `**${value.toFixed(2)} s**`,
    bar: `under ${bar} s`,
    met: value < bar,
  });
  const weight = idle.pss ?? idle.rss;
  const shared =
    idle.pss === undefined
      ? ''
      : `**${idle.pss.toFixed(0)} MB** with shared pages counted once (PSS); `;
  return [
    seconds('empty data directory', empty, 10),
    seconds('second start', second, 3),
    {
      what: `idle server, ${idle.processes} processes of Node and PostgreSQL`,
      measured: `${shared}${idle.rss.toFixed(0)} MB RSS added up`,
      bar: 'under 200 MB',
      met: weight < 200,
    },
  ];
}
