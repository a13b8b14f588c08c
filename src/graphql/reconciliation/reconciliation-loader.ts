import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Discrepancy } from '../../indicators/reconciliation/discrepancy.js';
import { readMissing } from '../../indicators/reconciliation/missing-reader.js';
import type { MissingList } from '../../indicators/reconciliation/missing-reporter.js';
import { readReconciliation } from '../../indicators/reconciliation/reconciliation-reader.js';
import { resolveReconciliation } from '../../indicators/reconciliation/resolve-reconciliation.js';
import type { IsoDate } from '../../kernel/date.js';
import { badInput } from '../errors/request-error.js';
import type { ApiServices } from '../services.js';

/** Statements against roll-ups: two statements for each form and period, however many units; one more for who is missing. */
export class ReconciliationLoader {
  private readonly loaders = new Map<string, DataLoader<number, readonly Discrepancy[]>>();
  private readonly missingLoader: DataLoader<Discrepancy, readonly MissingList[]>;

  constructor(
    private readonly scope: Scope,
    private readonly services: ApiServices,
    private readonly today: IsoDate,
  ) {
    this.missingLoader = new DataLoader(async (discrepancies) => {
      const periods = [...Map.groupBy(discrepancies, ({ period }) => period.code).values()];
      const lists = await Promise.all(periods.map((asked) => this.missingOf(asked)));
      const found = new Map(
        periods.flatMap((asked, index) => asked.map((one) => [one, lists[index]])),
      );
      return discrepancies.map((one) =>
        (found.get(one) ?? []).filter((missing) => isAbout(missing, one)),
      );
    });
  }

  /** What a unit states on a form for a period; throws BAD_USER_INPUT with every finding. */
  load(unit: number, form: string, period: string): Promise<readonly Discrepancy[]> {
    const key = `${form} ${period}`;
    const loader = this.loaders.get(key) ?? this.loaderFor(form, period);
    this.loaders.set(key, loader);
    return loader.load(unit);
  }

  /** Who has not sent what the figure needs. */
  missing(discrepancy: Discrepancy): Promise<readonly MissingList[]> {
    return this.missingLoader.load(discrepancy);
  }

  /** Of statements of one period. */
  private missingOf(discrepancies: readonly Discrepancy[]): Promise<readonly MissingList[]> {
    const [first] = discrepancies;
    if (first === undefined) return Promise.resolve([]);
    const units = [...new Set(discrepancies.map(({ unit }) => unit))];
    const feeds = discrepancies.flatMap((discrepancy) => discrepancy.feeds);
    const ask = { units, feeds, day: first.period.lastDay };
    return readMissing(this.scope, this.services, ask);
  }

  private loaderFor(form: string, period: string): DataLoader<number, readonly Discrepancy[]> {
    const ask = resolveReconciliation(form, period, this.services.forms.current());
    if (!ask.ok) throw badInput(ask.errors);
    const { value } = ask;
    return new DataLoader(async (units) => {
      const found = await readReconciliation(this.scope, this.services, units, value, this.today);
      const byUnit = Map.groupBy(found, ({ unit }) => unit);
      return units.map((unit) => byUnit.get(unit) ?? []);
    });
  }
}

function isAbout({ unit, form }: MissingList, discrepancy: Discrepancy): boolean {
  if (discrepancy.unit !== unit) return false;
  return discrepancy.feeds.some((feed) =>
    form === undefined ? feed.ofRegister : !feed.ofRegister && feed.form.id === form.id,
  );
}
