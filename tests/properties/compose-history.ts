import type { Catalogue } from '../oracle/catalogue.js';
import type { ClassificationChange, Command, Cover, Home } from '../oracle/history.js';
import { lifeOf, livesOn, nearestDay, worldOf, type World } from '../oracle/world.js';
import { composeReorganization } from './compose-reorganization.js';
import { composeReport } from './compose-report.js';
import { composeUnits } from './compose-units.js';
import type { Draft, DraftStep } from './draft.js';
import { latest, maybePick, pick } from './pick.js';
import { taxCodeOf } from './tax-code.js';

export type Step =
  | { readonly do: 'command'; readonly command: Command }
  | { readonly do: 'fold'; readonly limit: number | undefined }
  | { readonly do: 'read' };
/** A step with the day on which it happens. Days never go back. */
export type TimedStep = Step & { readonly today: string };

const MOST_ENTERPRISES = 6;
const MOST_ORGANIZATIONS = 5;

/** Makes a valid history of a draft. `number` keeps the codes of its world apart from all other worlds. */
export function composeHistory(draft: Draft, number: number, catalogue: Catalogue): TimedStep[] {
  const composer = new Composer(number, catalogue, draft.firstToday);
  composer.openUnits(draft.units);
  for (const step of draft.steps) composer.take(step);
  return composer.steps;
}

class Composer {
  readonly steps: TimedStep[] = [];
  private world: World = worldOf([]);
  private readonly commands: Command[] = [];

  constructor(
    private readonly number: number,
    private readonly catalogue: Catalogue,
    private today: string,
  ) {}

  openUnits(rows: Draft['units']): void {
    this.say({ act: 'openUnits', units: composeUnits(rows, this.number) });
  }

  take({ act, picks, days }: DraftStep): void {
    switch (act) {
      case 'today':
        this.today = latest(this.today, days[0]!);
        break;
      case 'fold':
        this.steps.push({
          do: 'fold',
          limit: picks[0]! % 2 === 0 ? undefined : 1 + (picks[1]! % 20),
          today: this.today,
        });
        break;
      case 'read':
        this.steps.push({ do: 'read', today: this.today });
        break;
      default: {
        const command = this.commandOf(act, picks, days);
        if (command !== undefined) this.say(command);
      }
    }
  }

  private commandOf(
    act: DraftStep['act'],
    picks: readonly number[],
    days: readonly string[],
  ): Command | undefined {
    switch (act) {
      case 'open':
        return this.openEnterprise(picks, days);
      case 'classify':
        return this.classifyEnterprise(picks, days);
      case 'reopen':
        return this.correctOpening(picks, days);
      case 'move':
        return this.moveEnterprise(picks, days);
      case 'close':
        return this.closeEnterprise(picks, days);
      case 'found':
        return this.foundOrganization(picks, days);
      case 'cover':
        return this.coverEnterprises(picks, days);
      case 'form':
        return this.changeForm(picks, days);
      case 'dissolve':
        return this.dissolveOrganization(picks, days);
      case 'reorganize':
        return composeReorganization(this.world, this.number, picks, days);
      default:
        return composeReport(this.world, this.catalogue, this.today, picks);
    }
  }

  private say(command: Command): void {
    this.commands.push(command);
    this.world = worldOf(this.commands);
    this.steps.push({ do: 'command', command, today: this.today });
  }

  private openEnterprise(picks: readonly number[], days: readonly string[]): Command | undefined {
    const count = this.world.enterprises.size;
    if (count >= MOST_ENTERPRISES) return undefined;
    const unit = pick([...this.world.units.values()], picks[0]!);
    return {
      act: 'openEnterprise',
      taxCode: taxCodeOf(this.number * MOST_ENTERPRISES + count),
      unit: unit.code,
      openedOn: nearestDay(lifeOf(this.world, { unit: unit.code }), days[0]!),
      ...this.classification(picks.slice(1)),
    };
  }

  /** Some of the attributes, each perhaps. */
  private classification(picks: readonly number[]): ClassificationChange {
    const ownership = pick(
      [undefined, 'DOMESTIC', 'FOREIGN', 'DOMESTIC', 'FOREIGN', 'UNKNOWN'],
      picks[0]!,
    );
    const industrySection = pick([undefined, undefined, 'VSIC2025_C', 'VSIC2025_G'], picks[1]!);
    const sizeClass = pick([undefined, undefined, 'MICRO', 'SMALL', 'LARGE'], picks[2]!);
    const eligible = pick([undefined, true, false], picks[3]!);
    return {
      ...(ownership === undefined ? {} : { ownership }),
      ...(industrySection === undefined ? {} : { industrySection }),
      ...(sizeClass === undefined ? {} : { sizeClass }),
      ...(eligible === undefined ? {} : { eligible }),
    };
  }

  private classifyEnterprise(
    picks: readonly number[],
    days: readonly string[],
  ): Command | undefined {
    const enterprise = maybePick([...this.world.enterprises.values()], picks[0]!);
    const change = this.classification(picks.slice(1));
    if (enterprise === undefined || Object.keys(change).length === 0) return undefined;
    const { taxCode } = enterprise;
    const from = nearestDay(lifeOf(this.world, { enterprise: taxCode }), days[0]!);
    return { act: 'classifyEnterprise', taxCode, from, ...change };
  }

  /** Not behind a relocation, the closing or the founding of one of its own organizations. */
  private correctOpening(picks: readonly number[], days: readonly string[]): Command | undefined {
    const enterprise = maybePick([...this.world.enterprises.values()], picks[0]!);
    if (enterprise === undefined) return undefined;
    const { taxCode, closedOn, units } = enterprise;
    const openedOn = days[0]!;
    const [first, second] = units;
    const isFree =
      this.world.units.get(first!.value.unit)!.openedOn <= openedOn &&
      (second === undefined || openedOn < second.from) &&
      (closedOn === undefined || openedOn < closedOn) &&
      this.foundingsAt(taxCode).every((day) => openedOn <= day);
    return isFree ? { act: 'correctOpening', taxCode, openedOn } : undefined;
  }

  private foundingsAt(taxCode: string): string[] {
    return [...this.world.organizations.values()]
      .filter(({ home }) => 'enterprise' in home && home.enterprise === taxCode)
      .map(({ foundedOn }) => foundedOn);
  }

  private moveEnterprise(picks: readonly number[], days: readonly string[]): Command | undefined {
    const enterprise = maybePick([...this.world.enterprises.values()], picks[0]!);
    if (enterprise === undefined) return undefined;
    const { taxCode } = enterprise;
    const on = nearestDay(lifeOf(this.world, { enterprise: taxCode }), days[0]!);
    const unit = maybePick(
      [...this.world.units.values()].filter(({ code }) =>
        livesOn(lifeOf(this.world, { unit: code }), on),
      ),
      picks[1]!,
    );
    return unit && { act: 'moveEnterprise', taxCode, to: unit.code, on };
  }

  /** Not before the last day on which one of its own organizations was founded. */
  private closeEnterprise(picks: readonly number[], days: readonly string[]): Command | undefined {
    const enterprise = maybePick([...this.world.enterprises.values()], picks[0]!);
    if (enterprise === undefined) return undefined;
    const { taxCode, openedOn } = enterprise;
    const on = days[0]!;
    return [openedOn, ...this.foundingsAt(taxCode)].every((day) => day < on)
      ? { act: 'closeEnterprise', taxCode, on }
      : undefined;
  }

  private foundOrganization(
    picks: readonly number[],
    days: readonly string[],
  ): Command | undefined {
    const count = this.world.organizations.size;
    const home = this.home(picks);
    if (count >= MOST_ORGANIZATIONS || home === undefined) return undefined;
    const foundedOn = nearestDay(lifeOf(this.world, home), days[0]!);
    const kind = pick(
      [
        'TRADE_UNION',
        'PARTY',
        'TRADE_UNION',
        'PARTY',
        'YOUTH_UNION',
        'WOMENS_UNION',
        'YOUTH_FEDERATION',
      ],
      picks[2]!,
    );
    const partyForm = pick([undefined, 'GRASSROOTS_CELL', 'COMBINED_CELL'], picks[3]!);
    return {
      act: 'foundOrganization',
      code: `w${this.number}_o${count}`,
      kind,
      home,
      foundedOn,
      ...(kind === 'PARTY' && partyForm !== undefined ? { partyForm } : {}),
      covers: this.covers(picks.slice(4), home, foundedOn, days.slice(1)),
    };
  }

  private home(picks: readonly number[]): Home | undefined {
    const enterprise = maybePick([...this.world.enterprises.keys()], picks[0]!);
    if (picks[1]! % 3 > 0) return enterprise === undefined ? undefined : { enterprise };
    return { unit: pick([...this.world.units.keys()], picks[0]!) };
  }

  /** Group unions and combined cells: up to three further enterprises, each for a span inside its own life. */
  private covers(
    picks: readonly number[],
    home: Home,
    foundedOn: string,
    days: readonly string[],
  ): Cover[] {
    const others = [...this.world.enterprises.keys()].filter(
      (taxCode) => !('enterprise' in home && home.enterprise === taxCode),
    );
    return others.slice(0, picks[0]! % 4).flatMap((enterprise, index) => {
      const life = lifeOf(this.world, { enterprise });
      const from = latest(foundedOn, nearestDay(life, index % 2 === 0 ? foundedOn : days[0]!));
      const to = picks[1 + index]! % 2 === 0 ? days[1]! : undefined;
      if (!livesOn(life, from)) return [];
      return to === undefined || to <= from ? [{ enterprise, from }] : [{ enterprise, from, to }];
    });
  }

  private coverEnterprises(picks: readonly number[], days: readonly string[]): Command | undefined {
    const organization = maybePick([...this.world.organizations.values()], picks[0]!);
    if (organization === undefined) return undefined;
    const { code, home, foundedOn, dissolvedOn } = organization;
    const covers = this.covers(picks.slice(1), home, foundedOn, days).filter(
      ({ from }) => dissolvedOn === undefined || from < dissolvedOn,
    );
    return { act: 'cover', code, covers };
  }

  private changeForm(picks: readonly number[], days: readonly string[]): Command | undefined {
    const parties = [...this.world.organizations.values()].filter(({ kind }) => kind === 'PARTY');
    const organization = maybePick(parties, picks[0]!);
    if (organization === undefined) return undefined;
    const { code } = organization;
    const from = nearestDay(lifeOf(this.world, { organization: code }), days[0]!);
    const partyForm = pick(
      ['GRASSROOTS_CELL', 'COMBINED_CELL', 'SUBORDINATE_CELL', 'GRASSROOTS_COMMITTEE'],
      picks[1]!,
    );
    return { act: 'changeForm', code, from, partyForm };
  }

  private dissolveOrganization(
    picks: readonly number[],
    days: readonly string[],
  ): Command | undefined {
    const organization = maybePick([...this.world.organizations.values()], picks[0]!);
    if (organization === undefined) return undefined;
    const { code, foundedOn, home } = organization;
    const on = days[0]!;
    const homeEnd = lifeOf(this.world, home).to;
    const possible = foundedOn < on && (homeEnd === undefined || on <= homeEnd);
    return possible ? { act: 'dissolveOrganization', code, on } : undefined;
  }
}
