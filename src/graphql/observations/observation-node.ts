import type { GraphQLResolveInfo } from 'graphql';
import type { Fill } from '../../indicators/fill/fill.js';
import type { Figure, NoValueReason, Stage } from '../../indicators/figure.js';
import { metricCode } from '../../indicators/figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { dayOfTree, type TreeChoice } from '../../indicators/tree-choice.js';
import type { FigureRequest } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Measure, Member } from '../../measures/catalogue.js';
import { reportingHierarchy } from '../../units/unit.js';
import type { LoadedFigures } from '../indicators/figure-loader.js';
import type { FigureOfReports } from './contributor-loader.js';
import type { CoverageNode } from './coverage.type.js';
import type { Planned } from '../connections/planned-connection.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';

/** A figure of an answer, as the fields of Observation read it. */
export class ObservationNode implements Planned<ObservationNode> {
  readonly value: number | null;
  readonly reason: NoValueReason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly incomplete: boolean;
  readonly running: boolean;

  constructor(
    private readonly loaded: LoadedFigures,
    private readonly figure: Figure,
    /** The unit, as it stands where the observation does. */
    private readonly owner: UnitNode,
    private readonly today: IsoDate,
  ) {
    this.value = figure.value;
    this.reason = figure.reason;
    this.numerator = figure.numerator;
    this.denominator = figure.denominator;
    this.incomplete = figure.incomplete;
    this.running = figure.running;
  }

  /** The unit with what the question nests in it. */
  unit(_args: unknown, _context: unknown, { path }: GraphQLResolveInfo): UnitNode {
    return this.owner.within(path.key);
  }

  within(field: string | number): ObservationNode {
    return new ObservationNode(this.loaded, this.figure, this.owner.within(field), this.today);
  }

  get metric(): Measure | Indicator {
    const { metric } = this.loaded.question;
    return metric.type === 'MEASURE' ? metric.measure : metric.indicator;
  }

  get period(): string {
    return this.loaded.question.period.code;
  }

  get slice(): { dimension: string; member: Member }[] {
    const { by } = this.loaded.question;
    return this.figure.members.map((member, index) => ({
      dimension: by[index]?.code ?? '',
      member,
    }));
  }

  get unitCode(): string {
    return this.owner.code;
  }

  get metricCode(): string {
    return metricCode(this.loaded.question.metric);
  }

  get member(): string | null {
    const { members } = this.figure;
    return members.length === 0 ? null : members.map(({ code }) => code).join('/');
  }

  get formCode(): string | null {
    return this.loaded.question.form?.form.code ?? null;
  }

  get formulaVersion(): number | null {
    const { metric } = this.loaded.question;
    return metric.type === 'INDICATOR' ? metric.indicator.version : null;
  }

  /** Read with the figure when the question selects it there; else, once for all that ask, now. */
  async coverage(_args: unknown, { budget, figures }: RequestContext): Promise<CoverageNode[]> {
    const known = this.loaded.coverage ?? (await figures.load(this.requestOfCoverage())).coverage;
    const entries = known ?? [];
    budget.spend(entries.length);
    return entries.map(({ period, ...rest }) => ({ ...rest, period: period.code }));
  }

  get stage(): Stage {
    return this.loaded.question.stage;
  }

  get fill(): Fill {
    return this.loaded.question.fill ?? 'NONE';
  }

  get tree(): { basis: TreeChoice['basis']; asOf: IsoDate; hierarchy: string } {
    const { tree, period } = this.loaded.question;
    const asOf = dayOfTree(tree, period, this.loaded.moment?.today ?? this.today);
    return { basis: tree.basis, asOf, hierarchy: tree.hierarchy ?? reportingHierarchy };
  }

  get asKnownAt(): Date {
    return this.loaded.knownAt;
  }

  /** What is asked for when the reports that make the figure up are. */
  get contributorsOf(): FigureOfReports {
    const { question, moment } = this.loaded;
    return { question, members: this.figure.members, moment };
  }

  private requestOfCoverage(): FigureRequest {
    const form = this.loaded.question.form?.form.code;
    const { stage, fill, period, metricCode: metric } = this;
    const { question, moment } = this.loaded;
    const { tree } = question;
    const unit = this.owner.unit.id;
    const knownAt = moment?.knowledge.knownAt;
    const asked = { unit, metric, period, by: [], where: [], stage, fill, tree, knownAt, form };
    return { ...asked, coverage: true };
  }
}
