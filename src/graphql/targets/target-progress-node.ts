import type { GraphQLResolveInfo } from 'graphql';
import type { Indicator } from '../../indicators/indicator.js';
import type { TargetProgress } from '../../indicators/targets/progress-reader.js';
import type { Measure } from '../../measures/catalogue.js';
import type { UnitNode } from '../units/unit-node.js';

/** A target of an answer, as the fields of TargetProgress read it. */
export class TargetProgressNode {
  constructor(
    readonly progress: TargetProgress,
    /** The unit, as it stands where the target does. */
    private readonly owner: UnitNode,
  ) {}

  unit(_args: unknown, _context: unknown, { path }: GraphQLResolveInfo): UnitNode {
    return this.owner.within(path.key);
  }

  get metric(): Measure | Indicator {
    const { metric } = this.progress;
    return metric.type === 'MEASURE' ? metric.measure : metric.indicator;
  }

  get horizon(): string {
    return this.progress.horizon.code;
  }

  get where(): TargetProgress['target']['filters'] {
    return this.progress.target.filters;
  }

  get bound(): string {
    return this.progress.target.bound.kind;
  }

  get minimum(): number | null {
    return this.progress.target.bound.minimum;
  }

  get maximum(): number | null {
    return this.progress.target.bound.maximum;
  }

  get note(): string | undefined {
    return this.progress.target.note;
  }

  get version(): number {
    return this.progress.target.version;
  }

  get actual(): number | null {
    return this.progress.actual;
  }

  get reason(): string | null {
    return this.progress.reason;
  }

  get numerator(): number | null {
    return this.progress.numerator;
  }

  get denominator(): number | null {
    return this.progress.denominator;
  }

  get incomplete(): boolean {
    return this.progress.incomplete;
  }

  get asOfPeriod(): string {
    return this.progress.asOf.code;
  }

  get needed(): number {
    return this.progress.needed;
  }

  get gap(): number | null {
    return this.progress.gap;
  }

  get pace(): number {
    return this.progress.pace;
  }

  get achievement(): number | null {
    return this.progress.achievement;
  }

  get status(): string {
    return this.progress.status;
  }

  get handedDown(): TargetProgress['handedDown'] {
    return this.progress.handedDown;
  }
}
