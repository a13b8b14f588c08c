import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributionSources } from '../../src/app/sources.js';
import type { CommandContext } from '../../src/cli/command-context.js';
import { runProgram } from '../../src/cli/run-program.js';
import type { TreeWorld } from './tree-world.js';

type Line = Readonly<Record<string, string>>;

/** A reform as its files tell it. */
export interface Reform {
  readonly name: string;
  /** Whose official codes they are. */
  readonly scheme: string;
  readonly columns: string;
  readonly provinces: string;
  readonly districts: string;
  readonly communes: string;
  readonly provinceMapping: string;
  readonly communeMapping: string;
  /** The provinces after it with the number of their units. */
  readonly after: string;
}

function inFolder(folder: string, reform: Reform): Reform {
  const { provinces, districts, communes, provinceMapping, communeMapping, after } = reform;
  const files = { provinces, districts, communes, provinceMapping, communeMapping, after };
  const placed = Object.entries(files).map(([kind, file]) => [kind, join(folder, file)]);
  return { ...reform, ...(Object.fromEntries(placed) as typeof files) };
}

/** The example of the guide: small, with every trap of the real one. */
export const exampleReform = inFolder('docs/examples/reform', {
  name: 'the example',
  scheme: 'example',
  columns: 'docs/examples/reform/columns.yaml',
  provinces: 'provinces_before.csv',
  districts: 'districts_before.csv',
  communes: 'communes_before.csv',
  provinceMapping: 'provinces_mapping.csv',
  communeMapping: 'communes_mapping.csv',
  after: 'provinces_after.csv',
});

/** The reform of 2025, in a folder with the published lists. */
export function nationalReform(folder: string): Reform {
  return inFolder(folder, {
    name: 'the reform of 2025',
    scheme: 'state',
    columns: 'tests/support/national-columns.yaml',
    provinces: 'old_provinces_63.csv',
    districts: 'old_districts_2025-03-01.csv',
    communes: 'old_communes_2025-03-01.csv',
    provinceMapping: 'mapping_province_63_to_34.csv',
    communeMapping: 'mapping_commune_old_to_new.csv',
    after: 'provinces_34.csv',
  });
}

/** The lines of a file by their header. */
export function linesOf(file: string): Line[] {
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
}

/** The parameters of the command that opens the units as they were. */
export function openingOf({ provinces, districts, communes, columns }: Reform): string[] {
  return ['import', 'units', provinces, districts, communes, '--columns', columns];
}

/** The parameters of the command that carries the reform out. */
export function actOf({ provinceMapping, districts, communeMapping, columns }: Reform): string[] {
  const files = [provinceMapping, districts, communeMapping];
  return ['import', 'successions', ...files, '--columns', columns, '--date', '2025-07-01'];
}

/** Runs a command on the database of a world; its exit code and its answer. */
export async function runOn(
  { application }: TreeWorld,
  parameters: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  let output = '';
  const context: CommandContext = {
    seedsDirectory: 'seeds',
    output: { write: (text) => (output += text) },
    errorOutput: { write: () => undefined },
    withServices: (_wish, work) => work({ ...application, sources: contributionSources }),
    migrate: () => Promise.resolve([]),
  };
  const code = await runProgram(context, parameters, '0.0.0');
  await application.refreshDefinitions();
  return { code, output };
}
