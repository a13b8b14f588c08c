import type { IsoDate } from '../../kernel/date.js';
import { derivedCode } from './derived-code.js';
import type { GatheredSuccessions, Successor } from './gather-successions.js';
import { usualScheme } from './import-lines.js';
import { isSamePlaceName } from './place-name.js';
import { officialKey, type UnitOnDay, type UnitsOnDay } from './units-on-day.js';

/** A successor with its code; `before` is what it was on the eve, undefined when it is to be opened. */
export interface NamedSuccessor extends Successor {
  readonly code: string;
  readonly before: UnitOnDay | undefined;
}

/** What decides who a successor is. */
export interface NamingContext {
  readonly eve: UnitsOnDay;
  readonly day: UnitsOnDay;
  readonly on: IsoDate;
  /** Every code that a unit has or had. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Says which unit each successor is (semantics 1: a unit that keeps name and seat keeps its code). One that is called by its code
 * is that unit. One that is called by an official code, which stays with the seat, is the unit that had it on the eve when that
 * one passes to it and has its name, or is passed on to nobody at all; else it is a new unit with a code of its own.
 */
export function nameSuccessors(
  { successors, predecessors }: GatheredSuccessions,
  { eve, day, on, taken }: NamingContext,
): ReadonlyMap<string, NamedSuccessor> {
  const spent = new Set(taken);
  const name = (successor: Successor): NamedSuccessor => {
    const { key, fields } = successor;
    if (fields.successor !== undefined) {
      const code = fields.successor;
      return { ...successor, code, before: eve.byCode.get(code) ?? day.byCode.get(code) };
    }
    const official = fields.successor_official_code ?? '';
    const at = officialKey(fields.scheme ?? usualScheme, official);
    const holder = eve.byOfficialCode.get(at) ?? day.byOfficialCode.get(at);
    const passes = predecessors.get(holder?.code ?? '')?.passes;
    const goesOn =
      holder !== undefined &&
      (passes === undefined ||
        (passes.has(key) && isSamePlaceName(fields.name_vi ?? holder.nameVi, holder.nameVi)));
    if (goesOn) return { ...successor, code: holder.code, before: holder };
    const opened = day.byOfficialCode.get(at);
    // One that opened on the very day: the act was carried out before.
    if (opened !== undefined && !eve.byCode.has(opened.code)) {
      return { ...successor, code: opened.code, before: undefined };
    }
    const code = derivedCode(fields.kind ?? '', official, on, (known) => spent.has(known));
    spent.add(code);
    return { ...successor, code, before: undefined };
  };
  return new Map([...successors.values()].map((successor) => [successor.key, name(successor)]));
}
