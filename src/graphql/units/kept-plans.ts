import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { PlacedFigures } from '../../indicators/placed-figures.js';
import type { FigureDefinitions } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import { leansOnMemory, type WalkPlan } from './plan-walk.js';

/** What a question asks of units and of their figures, before anything of it was read. */
export interface QuestionPlan {
  readonly walk: WalkPlan;
  /** Undefined when none are asked, or when they have to be read in another way. */
  readonly figures: PlacedFigures | undefined;
}

/** What plans are made by, beside the words of the question. */
export interface PlanBasis extends FigureDefinitions {
  readonly today: IsoDate;
}

/** Dashboards have tens of questions. What is longer is planned each time, so that what is kept stays small. */
const mostPlans = 256;
const mostKeys = 200;
const longestVariables = 500;

/** Plans of one state of the definitions and one day, by the name of their question. */
export class KeptPlans {
  private readonly plans = new Map<string, QuestionPlan>();

  constructor(private readonly basis: PlanBasis) {}

  /** Whether what plans are made by is still what these were made by. */
  areOf({ catalogue, indicators, forms, trees, today }: PlanBasis): boolean {
    const { basis } = this;
    return (
      basis.today === today &&
      basis.catalogue === catalogue &&
      basis.indicators === indicators &&
      basis.forms === forms &&
      basis.trees === trees
    );
  }

  get(question: string): QuestionPlan | undefined {
    return this.plans.get(question);
  }

  /** The oldest makes room. What looks at the database while it is planned has to look each time. */
  keep(question: string, plan: QuestionPlan): void {
    const { walk, figures } = plan;
    if (leansOnMemory(walk.steps, walk.trees)) return;
    if (figures !== undefined && figures.keys.list.length > mostKeys) return;
    const [oldest] = this.plans.keys();
    if (oldest !== undefined && this.plans.size >= mostPlans) this.plans.delete(oldest);
    this.plans.set(question, plan);
  }
}

/** Documents are parsed once and kept by the server: a number is as good as the document itself. */
const numbers = new WeakMap<OperationDefinitionNode, number>();
let lastNumber = 0;

/** Tells what a field at the root asks from everything else that is asked; undefined when its variables are too long for that. */
export function nameOfQuestion({
  operation,
  path,
  variableValues,
}: GraphQLResolveInfo): string | undefined {
  const variables = JSON.stringify(variableValues);
  if (variables.length > longestVariables) return undefined;
  const number = numbers.get(operation) ?? (lastNumber += 1);
  numbers.set(operation, number);
  return `${number} ${path.key} ${variables}`;
}
