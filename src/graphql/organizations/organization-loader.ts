import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import {
  readOrganizations,
  readOrganizationsById,
  readOrganizationsOfEnterprises,
  type OrganizationQuestion,
} from '../../organizations/organization-reader.js';
import type { Organization } from '../../organizations/organization.js';
import type { Queryable } from '../../platform/queryable.js';
import { ListLoader } from '../connections/list-loader.js';

/** Organizations that an answer reaches: one statement for each kind of way. */
export class OrganizationLoader {
  readonly lists: ListLoader<Omit<OrganizationQuestion, 'under'>, Organization>;
  private readonly byId: DataLoader<number, Organization | null>;
  private readonly covering: DataLoader<number, readonly Organization[]>;

  constructor(scope: Scope, database: Queryable, today: IsoDate) {
    this.lists = new ListLoader((question, under) =>
      readOrganizations(scope, database, { ...question, under }),
    );
    this.byId = new DataLoader(async (ids) => {
      const found = await readOrganizationsById(scope, database, ids, today);
      return ids.map((id) => found.get(id) ?? null);
    });
    this.covering = new DataLoader(async (ids) => {
      const found = await readOrganizationsOfEnterprises(scope, database, ids, {}, today);
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** The organization with that id; null when the caller may not see it. */
  load(id: number): Promise<Organization | null> {
    return this.byId.load(id);
  }

  /** The organizations that cover an enterprise now or ever did. */
  ofEnterprise(id: number): Promise<readonly Organization[]> {
    return this.covering.load(id);
  }
}
