import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import { readOfficialCodes, type DatedOfficialCode } from '../../units/read-official-codes.js';
import { walkUnits } from '../../units/walk-units.js';
import type { ApiServices } from '../services.js';
import { planWalk } from './plan-walk.js';
import { UnitNode } from './unit-node.js';

/** Units that an answer reaches from other things: one statement for each such field of the question. */
export class UnitLoader {
  readonly officialCodes: DataLoader<number, readonly DatedOfficialCode[]>;
  private readonly loaders = new Map<FieldNode | undefined, DataLoader<number, UnitNode | null>>();

  constructor(
    private readonly scope: Scope,
    private readonly services: ApiServices,
    private readonly today: IsoDate,
  ) {
    this.officialCodes = new DataLoader(async (ids) => {
      const found = await readOfficialCodes(scope, services.database, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** The unit with that id for the field that is being answered; null when the caller may not see it. */
  load(id: number, info: GraphQLResolveInfo): Promise<UnitNode | null> {
    const [field] = info.fieldNodes;
    const loader = this.loaders.get(field) ?? this.loaderFor(info);
    this.loaders.set(field, loader);
    return loader.load(id);
  }

  private loaderFor(info: GraphQLResolveInfo): DataLoader<number, UnitNode | null> {
    return new DataLoader(async (ids) => {
      const { services, today } = this;
      const { place, steps } = await planWalk(info, { services, today }, { typeName: 'Unit' });
      const anchor = { by: 'ids', ids } as const;
      const walk = await walkUnits(this.scope, services.database, anchor, steps, today);
      const found = new Map(walk.anchors.map((unit) => [unit.id, new UnitNode(unit, walk, place)]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
