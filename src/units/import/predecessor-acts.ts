import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import { notOneOf } from '../errors.js';
import type { ActList } from './act-list.js';
import * as errors from './errors.js';
import type { PassedOn, Predecessor } from './gather-successions.js';
import type { NamedSuccessor } from './name-successors.js';

/** One successor of a unit, with all lines that say so. */
interface Passing {
  readonly unit: string;
  readonly lines: readonly PassedOn[];
}

interface Merging {
  readonly predecessors: { readonly unit: string; readonly share: number | undefined }[];
  readonly lines: number[];
}

/**
 * Ends, merges and splits units as the pairs say: one without a successor is closed, one with a single other successor is merged
 * into it, one with several is split; one whose only successor is itself just goes on.
 */
export function addPredecessorActs(
  acts: ActList,
  predecessors: Iterable<Predecessor>,
  successors: ReadonlyMap<string, NamedSuccessor>,
): DomainError[] {
  const merges = new Map<string, Merging>();
  const found: DomainError[] = [];
  for (const { code, line, passes } of predecessors) {
    const passing = [...passes].map(([key, lines]): Passing => ({
      unit: successors.get(key)?.code ?? key,
      lines,
    }));
    found.push(...passing.flatMap(({ lines }) => checkLines(lines, passing.length)));
    const [only, second] = passing;
    if (only === undefined) acts.add('close', { unit: code }, line);
    else if (second !== undefined) addSplit(acts, code, line, passing);
    else if (only.unit !== code) addToMerge(merges, code, only);
  }
  for (const [into, { predecessors: merged, lines }] of merges) {
    const inside = lines.map((from, index) => [['predecessors', index], from] as const);
    acts.add('merge', { into, predecessors: merged }, lines[0] ?? 0, inside);
  }
  return found;
}

function addToMerge(merges: Map<string, Merging>, code: string, { unit, lines }: Passing): void {
  const merge = merges.get(unit) ?? { predecessors: [], lines: [] };
  merges.set(unit, merge);
  merge.predecessors.push({ unit: code, share: shareOf(lines) });
  merge.lines.push(lines[0]?.line ?? 0);
}

function addSplit(acts: ActList, unit: string, line: number, passing: readonly Passing[]): void {
  const into = passing.map(({ unit: successor, lines }) => ({
    unit: successor,
    share: shareOf(lines),
    isMain: lines.some(({ fields }) => fields.main === 'true') ? true : undefined,
  }));
  const assigned = passing.flatMap(({ unit: successor, lines }) =>
    lines.flatMap(({ fields, line: from }) =>
      fields.tax_code === undefined ? [] : [{ taxCode: fields.tax_code, unit: successor, from }],
    ),
  );
  const enterprises = assigned.map(({ taxCode, unit: successor }) => ({
    taxCode,
    unit: successor,
  }));
  acts.add('split', { unit, into, enterprises }, line, [
    ...passing.map(({ lines }, index) => [['into', index], lines[0]?.line ?? line] as const),
    ...assigned.map(({ from }, index) => [['enterprises', index], from] as const),
  ]);
}

function shareOf(lines: readonly PassedOn[]): number | undefined {
  const stated = lines.find(({ fields }) => fields.share !== undefined)?.fields.share;
  return stated === undefined ? undefined : Number(stated);
}

function checkLines(lines: readonly PassedOn[], successors: number): DomainError[] {
  return lines.flatMap(({ line, fields }) => {
    const findings = new Findings([], line);
    const { share, main, extent } = fields;
    if (share !== undefined && !/^\d+(\.\d+)?$/.test(share)) {
      findings.add((path) => errors.invalidNumber(path, share), 'share');
    }
    checkWord(main, 'main', ['true', 'false'], findings);
    if (!checkWord(extent?.toLowerCase(), 'extent', ['full', 'partial'], findings)) {
      return findings.errors;
    }
    if (extent !== undefined && (extent.toLowerCase() === 'partial') !== successors > 1) {
      findings.add((path) => errors.extentDiffers(path, extent, successors), 'extent');
    }
    return findings.errors;
  });
}

function checkWord(
  word: string | undefined,
  column: string,
  known: readonly string[],
  findings: Findings,
): boolean {
  if (word === undefined || known.includes(word)) return true;
  findings.add((path) => notOneOf(path, word, known, nearest(word, known)), column);
  return false;
}
