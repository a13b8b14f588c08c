import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import {
  readEnterprises,
  readEnterprisesById,
  type EnterpriseQuestion,
} from '../../enterprises/enterprise-reader.js';
import type { Enterprise } from '../../enterprises/enterprise.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { ListLoader } from '../connections/list-loader.js';

/** Enterprises that an answer reaches: one statement for each kind of way. */
export class EnterpriseLoader {
  readonly lists: ListLoader<Omit<EnterpriseQuestion, 'under'>, Enterprise>;
  private readonly byId: DataLoader<number, Enterprise | null>;

  constructor(scope: Scope, database: Queryable, today: IsoDate) {
    this.lists = new ListLoader((question, under) =>
      readEnterprises(scope, database, { ...question, under }),
    );
    this.byId = new DataLoader(async (ids) => {
      const found = await readEnterprisesById(scope, database, ids, today);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** The enterprise with that id; null when the caller may not see it. */
  load(id: number): Promise<Enterprise | null> {
    return this.byId.load(id);
  }
}
