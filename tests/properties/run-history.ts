import type { Moment } from '../oracle/answer.js';
import type { Catalogue } from '../oracle/catalogue.js';
import type { Command } from '../oracle/history.js';
import { worldOf } from '../oracle/world.js';
import type { Driver, Outcome } from '../support/driver.js';
import { chooseQuestions } from './choose-questions.js';
import { differences } from './compare.js';
import type { TimedStep } from './compose-history.js';

/** What a run found. `cells` = how many figures were compared. */
export interface Finding {
  readonly differences: readonly string[];
  readonly cells: number;
}

/**
 * Plays a history against the product and compares it with the oracle wherever the history says `read`, and at the end
 * three times: as it is, after a part of the fold, after the whole fold. `retell` may change what the oracle is told.
 */
export async function runHistory(
  driver: Driver,
  catalogue: Catalogue,
  steps: readonly TimedStep[],
  picks: readonly number[],
  retell: (commands: readonly Command[]) => readonly Command[] = (commands) => commands,
  choose: typeof chooseQuestions = chooseQuestions,
): Promise<Finding> {
  const run = new Run(driver, catalogue, picks, retell, choose);
  for (const step of steps) await run.take(step);
  const today = steps.at(-1)?.today ?? '2024-01-01';
  await run.compare(today);
  await run.fold(today, 5);
  await run.compare(today);
  await run.fold(today, undefined);
  await run.compare(today);
  return run;
}

class Run implements Finding {
  readonly differences: string[] = [];
  cells = 0;
  private readonly said: Command[] = [];
  private waiting: { command: Command; today: string }[] = [];
  private turn = 0;
  private sent = 0;

  constructor(
    private readonly driver: Driver,
    private readonly catalogue: Catalogue,
    private readonly picks: readonly number[],
    private readonly retell: (commands: readonly Command[]) => readonly Command[],
    private readonly choose: typeof chooseQuestions,
  ) {}

  async take(step: TimedStep): Promise<void> {
    if (step.do === 'command') this.waiting.push({ command: step.command, today: step.today });
    else if (step.do === 'fold') await this.fold(step.today, step.limit);
    else await this.compare(step.today);
  }

  async fold(today: string, limit: number | undefined): Promise<void> {
    await this.say();
    await this.driver.fold(today, limit);
  }

  async compare(today: string): Promise<void> {
    await this.say();
    const moment: Moment = {
      world: worldOf(this.retell(this.said)),
      catalogue: this.catalogue,
      today,
      remembered: new Map(),
    };
    const units = [...moment.world.units.keys()];
    const requests = this.choose(units, this.said, this.picks, this.turn, this.catalogue);
    this.turn += 1;
    const answers = await this.driver.read(requests, today);
    for (const [index, request] of requests.entries()) {
      const rows = answers[index] ?? [];
      this.cells += rows.length;
      this.differences.push(...differences(moment, request, rows));
    }
  }

  /** Some batches are tried before they are sent, some are sent twice. */
  private async send(commands: readonly Command[], today: string): Promise<void> {
    this.sent += 1;
    const tried = this.sent % 5 === 0 ? await this.driver.apply(commands, today, true) : undefined;
    const outcome = await this.driver.apply(commands, today);
    const told = `${JSON.stringify(commands)}: ${JSON.stringify(outcome)}`;
    if (outcome.rejected > 0) this.differences.push(`refused: ${told}`);
    if (tried !== undefined && JSON.stringify(tried) !== JSON.stringify(outcome)) {
      this.differences.push(`the dry run of ${told} was ${JSON.stringify(tried)}`);
    }
    // A reorganization that was carried out is refused when it comes again.
    if (this.sent % 7 > 0 || commands[0]?.act === 'reorganize') return;
    const again = await this.driver.apply(commands, today);
    const rows = outcome.created + outcome.updated + outcome.unchanged;
    if (!isUnchanged(again, rows)) {
      this.differences.push(`sent again: ${told}, then ${JSON.stringify(again)}`);
    }
  }

  /** Commands of the same act and day that follow one another go out together, as a province would send them. */
  private async say(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    for (let start = 0; start < waiting.length;) {
      const { today } = waiting[start]!;
      const commands = together(waiting.slice(start).filter((each) => each.today === today));
      await this.send(commands, today);
      this.said.push(...commands);
      start += commands.length;
    }
  }
}

/** What was sent and not refused says the same again, and changes nothing. */
function isUnchanged(outcome: Outcome, rows: number): boolean {
  return outcome.unchanged === rows && outcome.created + outcome.updated + outcome.rejected === 0;
}

/** The commands at the front that go out together: the same act, every record once. */
function together(waiting: readonly { command: Command }[]): Command[] {
  const commands: Command[] = [];
  const keys = new Set<string>();
  for (const { command } of waiting) {
    const key = keyOf(command);
    if (command.act !== (commands[0] ?? command).act || keys.has(key)) break;
    commands.push(command);
    keys.add(key);
  }
  return commands;
}

function keyOf(command: Command): string {
  switch (command.act) {
    case 'openUnits':
    case 'reorganize':
      return '';
    case 'openEnterprise':
    case 'classifyEnterprise':
    case 'correctOpening':
    case 'moveEnterprise':
    case 'closeEnterprise':
      return command.taxCode;
    case 'report':
      return `${command.form} ${command.period} ${JSON.stringify(command.reporter)}`;
    default:
      return command.code;
  }
}
