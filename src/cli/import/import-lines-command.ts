import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { systemPrincipal } from '../../access/principal.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { Change } from '../../platform/queryable.js';
import type { ImportLine } from '../../units/import/import-lines.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { type Progress, withProgress } from '../progress.js';
import {
  describeFault,
  type Language,
  type SeedFault,
  type SeedPlace,
} from '../seed/seed-fault.js';
import { readColumnMapping, type MappedKind } from './column-mapping.js';
import { readLines, type ReadLines } from './read-lines.js';

/** What all imports of units are told. */
export interface ImportOptions {
  readonly json?: true;
  readonly dryRun?: true;
  readonly lang: Language;
  readonly columns?: string;
  readonly legalBasis?: string;
}

/** What was done: a sentence for people, an object for programs. */
export interface ImportOutcome {
  readonly faults: readonly SeedFault[];
  readonly text: string;
  readonly told: object;
}

const SEVERAL = 500;

/** Adds the options that say how files of units are read. */
export function addLineOptions(verb: Command): Command {
  return verb
    .option('--columns <file>', 'YAML that says which columns of the files are meant')
    .option('--legal-basis <text>', 'the decision that the change follows, kept with it');
}

/** A day of an option. */
export function dayOption(text: string): IsoDate {
  const day = parseDate(text);
  if (day === undefined) throw new InvalidArgumentError('Write a day as 2025-07-01.');
  return day;
}

/** Reads the files, lets `work` do something with their lines unless they are faulty, and tells what came of it. */
export async function importLines<Column extends string>(
  context: CommandContext,
  kind: MappedKind,
  known: readonly Column[],
  files: readonly string[],
  options: ImportOptions,
  work: (
    lines: readonly ImportLine<Column>[],
    places: readonly SeedPlace[],
    progress: Progress,
  ) => Promise<ImportOutcome>,
): Promise<ExitCode> {
  const mapping = readMapping(kind, known, options);
  if (!mapping.ok) return tell(context, { faults: mapping.errors, text: '', told: {} }, options);
  const outcome = await withProgress(context.errorOutput, async (progress) => {
    const onLine = (count: number): void => {
      if (count % SEVERAL === 0) progress.tell(`${count} lines read`);
    };
    const read: ReadLines<Column> = await readLines(files, {
      ...{ known, onLine },
      mapping: mapping.value,
    });
    const { lines, places, faults } = read;
    if (faults.length > 0) return { faults, text: '', told: {} };
    progress.tell(`${lines.length} lines read; working`);
    return work(lines, places, progress);
  });
  return tell(context, outcome, options);
}

function readMapping(kind: MappedKind, known: readonly string[], { columns }: ImportOptions) {
  return columns === undefined
    ? ({ ok: true, value: new Map() } as const)
    : readColumnMapping(columns, kind, known);
}

/** Kept with the revision. */
export function changeOf(action: string, { legalBasis }: ImportOptions): Change {
  const basis = legalBasis === undefined ? {} : { legalBasis };
  return { principal: systemPrincipal.name, action, ...basis };
}

/** Findings at their lines, in the order of these; one without a line is of the whole and comes last. */
export function faultsAt(
  errors: readonly DomainError[],
  places: readonly SeedPlace[],
): SeedFault[] {
  const [first] = places;
  const ordered = errors.toSorted((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity));
  return ordered.map((error) => ({
    place: places[error.row ?? -1] ?? { file: first?.file ?? '-' },
    error,
  }));
}

function tell(
  { output }: CommandContext,
  { faults, text, told }: ImportOutcome,
  { json, lang, dryRun }: ImportOptions,
): ExitCode {
  if (json === true) {
    const plain = faults.map(({ place, error }) => ({ ...place, ...error }));
    output.write(`${JSON.stringify({ ...told, dryRun: dryRun === true, faults: plain })}\n`);
  } else if (faults.length > 0) {
    for (const fault of faults) output.write(`${describeFault(fault, lang)}\n`);
    output.write(`${faults.length} faults; nothing was stored.\n`);
  } else {
    output.write(dryRun === true ? `${text}A dry run: nothing was stored.\n` : text);
  }
  return faults.length > 0 ? 1 : 0;
}
