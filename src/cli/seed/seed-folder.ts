import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nearest } from '../../kernel/suggest.js';
import * as errors from './errors.js';
import type { SeedFault } from './seed-fault.js';

/** Every file that is loaded, in the order of loading. */
const SEED_FILES = [
  'dimensions.yaml',
  'measures.yaml',
  'indicators.yaml',
  'forms.yaml',
  'hierarchies.yaml',
  'units.csv',
  'official_codes.csv',
  'enterprises.csv',
  'organizations.csv',
  'reorganizations.yaml',
  'placements.csv',
  'duties.yaml',
  'targets.yaml',
  'reports.csv',
] as const;

export type SeedFileName = (typeof SEED_FILES)[number];

/** A file with what is in it. */
export interface SeedFile {
  readonly name: SeedFileName;
  /** Its path from the working directory, for messages. */
  readonly shown: string;
  readonly text: string;
}

/** The files of a folder by their names, in the order in which they are loaded, and what is wrong with the folder itself. */
export interface SeedFolder {
  readonly files: ReadonlyMap<SeedFileName, readonly SeedFile[]>;
  readonly faults: readonly SeedFault[];
}

/** The national units are a part of their own: whoever wants the definitions alone has a hierarchy to begin with. */
const PARTS = ['reference', 'reference/units', 'demo'];
/** A folder without parts may have its units in a folder of their own as well. */
const FLAT = ['.', 'units'];
const DATA = /\.(ya?ml|csv|json|xlsx?)$/i;

/**
 * Reads the known files of `directory` and its folder `units`, or of its folders `reference`, `reference/units` and `demo` when
 * it has them. Files of the same name say their rows one after the other. A data file with another name is a fault: it would
 * silently not be loaded.
 */
export function readSeedFolder(directory: string, only: readonly string[] = PARTS): SeedFolder {
  const isThere = (part: string): boolean => existsSync(join(directory, part));
  const parts = PARTS.filter(isThere);
  const wanted = parts.length === 0 ? FLAT : parts.filter((part) => only.includes(part));
  const files = new Map<SeedFileName, SeedFile[]>();
  const faults: SeedFault[] = [];
  for (const part of wanted) {
    if (part !== 'units' || isThere(part)) readFolder(join(directory, part), files, faults);
  }
  if (files.size === 0 && faults.length === 0) {
    faults.push({ place: { file: show(directory) }, error: errors.nothingToLoad(SEED_FILES) });
  }
  return { files, faults };
}

function readFolder(
  folder: string,
  files: Map<SeedFileName, SeedFile[]>,
  faults: SeedFault[],
): void {
  try {
    for (const entry of readdirSync(folder)) {
      const path = join(folder, entry);
      const name = SEED_FILES.find((known) => known === entry);
      if (name !== undefined) {
        const file = { name, shown: show(path), text: readFileSync(path, 'utf8') };
        files.set(name, [...(files.get(name) ?? []), file]);
      } else if (DATA.test(entry)) {
        const error = errors.unknownFile(entry, SEED_FILES, nearest(entry, SEED_FILES));
        faults.push({ place: { file: show(path) }, error });
      }
    }
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    faults.push({ place: { file: show(folder) }, error: errors.unreadable(error.message) });
  }
}

// Short and clickable from where the operator stands.
function show(path: string): string {
  return relative(process.cwd(), path) || '.';
}
