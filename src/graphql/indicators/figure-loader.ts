import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { KnownMoment } from '../../indicators/known/look-back.js';
import { observeKnown } from '../../indicators/known/observe-known.js';
import { knownAtInFuture } from '../../indicators/observation-errors.js';
import { observe, type Observation, type ObservationReading } from '../../indicators/observe.js';
import { mostRequests, TooManyRequests } from '../../indicators/request-list.js';
import type { FigureRequest } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import { costLimitExceeded } from '../errors/errors.js';
import { badInput, requestError } from '../errors/request-error.js';
import type { ApiServices } from '../services.js';
import type { UnitNode, WalkPlace } from '../units/unit-node.js';

/** Figures with the instant of the snapshot that they come from. */
export interface LoadedFigures extends Observation {
  readonly knownAt: Date;
  /** When earlier knowledge was asked for: how far it went, and the day that it was asked on. */
  readonly moment?: KnownMoment | undefined;
}

/** The figures that are asked of a unit at one place, in their order. */
type AnswersOf = (unit: number) => readonly LoadedFigures[];

/** Every earlier instant is added up from the records by itself. */
const mostInstants = 8;

/** The figures of one request, or BAD_USER_INPUT with every finding. */
type Answer = LoadedFigures | Error;

/** The answers in the order of the requests: those of now in one reading, and one reading for each earlier instant. */
async function answerAll(
  scope: Scope,
  services: ApiServices,
  requests: readonly FigureRequest[],
  today: IsoDate,
): Promise<Answer[]> {
  const answers = new Map<FigureRequest, Answer>();
  const byInstant = Map.groupBy(requests, ({ knownAt }) => knownAt?.getTime());
  if (byInstant.size > mostInstants + 1) {
    throw requestError(costLimitExceeded('instants of knowledge', mostInstants, byInstant.size));
  }
  for (const [instant, asked] of byInstant) {
    const at = instant === undefined ? undefined : new Date(instant);
    const answered = await answerAt(scope, services, asked, today, at);
    answered.forEach((answer, index) => {
      const request = asked[index];
      if (request !== undefined) answers.set(request, answer);
    });
  }
  return requests.flatMap((request) => answers.get(request) ?? []);
}

async function answerAt(
  scope: Scope,
  services: ApiServices,
  asked: readonly FigureRequest[],
  today: IsoDate,
  at: Date | undefined,
): Promise<Answer[]> {
  if (at === undefined) return answersOf(await observe(scope, services, asked, today));
  const now = services.clock.now();
  if (at > now) return asked.map(() => badInput([knownAtInFuture(['knownAt'], at, now)]));
  return answersOf(await observeKnown(scope, services, asked, at));
}

function answersOf({
  observations,
  knownAt,
  moment,
}: ObservationReading & { readonly moment?: KnownMoment }): Answer[] {
  return observations.map((result) =>
    result.ok ? { ...result.value, knownAt, moment } : badInput(result.errors),
  );
}

function tellCost(error: unknown): never {
  if (!(error instanceof TooManyRequests)) throw error;
  throw requestError(costLimitExceeded('sums of the cube', mostRequests, mostRequests + 1));
}

type Loader = DataLoader<readonly FigureRequest[], readonly Answer[]>;

/** Asks all figures of a question with one statement, however many fields want one. */
export class FigureLoader {
  private made: Loader | undefined;
  private readonly ahead = new Map<WalkPlace, Map<number, Answer[]>>();
  private readonly taken = new Map<WalkPlace, AnswersOf>();

  constructor(
    private readonly scope: Scope,
    private readonly services: ApiServices,
    private readonly today: IsoDate,
  ) {}

  /** The figures of one request; throws BAD_USER_INPUT with every finding. */
  async load(request: FigureRequest): Promise<LoadedFigures> {
    const [answer] = await this.loader.load([request]);
    if (answer === undefined) throw new Error('a request for figures had no answer');
    if (answer instanceof Error) throw answer;
    return answer;
  }

  /** The figures of several requests, in their order; throws BAD_USER_INPUT with every finding of the first that is at fault. */
  async loadAll(requests: readonly FigureRequest[]): Promise<readonly LoadedFigures[]> {
    const answers = await this.loader.load(requests);
    return answers.map(loadedOf);
  }

  /** What was read ahead for a unit where it stands in the question, one for each figure that is asked there. */
  known({ place, unit }: UnitNode): readonly LoadedFigures[] | undefined {
    return this.taken.get(place)?.(unit.id) ?? this.ahead.get(place)?.get(unit.id)?.map(loadedOf);
  }

  /** Where all figures come with their units, nothing has to be gathered. */
  private get loader(): Loader {
    const { scope, services, today } = this;
    return (this.made ??= new DataLoader(
      async (lists) => {
        const answers = await answerAll(scope, services, lists.flat(), today).catch(tellCost);
        let next = 0;
        return lists.map(({ length }) => answers.slice(next, (next += length)));
      },
      { cache: false },
    ));
  }

  /** Takes what was read for all units at a place of the question together. */
  take(place: WalkPlace, answers: AnswersOf): void {
    this.taken.set(place, answers);
  }

  /** Reads figures before their fields are answered, so that each needs no promise of its own. */
  async readAhead(asked: readonly PlacedRequest[]): Promise<void> {
    const answers = await this.loader.load(asked.map(({ request }) => request));
    for (const [index, { place, request }] of asked.entries()) {
      const answer = answers[index];
      if (answer === undefined) continue;
      const units = this.ahead.get(place) ?? new Map<number, Answer[]>();
      this.ahead.set(place, units);
      units.set(request.unit, [...(units.get(request.unit) ?? []), answer]);
    }
  }
}

function loadedOf(answer: Answer): LoadedFigures {
  if (answer instanceof Error) throw answer;
  return answer;
}

/** A request with the place in the question that asks it. */
export interface PlacedRequest {
  readonly place: WalkPlace;
  readonly request: FigureRequest;
}
