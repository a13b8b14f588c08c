import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readClients } from '../../access/client-reader.js';
import type { ApiClient } from '../../access/client.js';
import type { RequestContext } from '../request-context.js';
import { CodeScalar } from '../scalars/code.js';
import type { UnitNode } from '../units/unit-node.js';
import { UnitType } from '../units/unit.type.js';
import { ApiClientType } from './client.type.js';

@Resolver()
export class ApiClientsQuery {
  @Query(() => [ApiClientType], {
    nullable: true,
    description:
      'The clients (máy khách API) inside the subtree of the caller, revoked ones too, in the order of their codes.',
  })
  async apiClients(@Ctx() { principal, services, budget }: RequestContext): Promise<ApiClient[]> {
    const clients = await readClients(principal.scope, services.database);
    budget.spend(clients.length);
    return clients;
  }
}

@Resolver(() => ApiClientType)
export class ApiClientUnitResolver {
  @FieldResolver(() => CodeScalar, {
    nullable: true,
    description: 'The code of the unit whose subtree it sees; null when it sees everything.',
  })
  unitCode(@Root() { unit }: ApiClient): string | null {
    return unit?.code ?? null;
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'That unit; null also for callers who may not read.',
  })
  unit(
    @Root() { unit }: ApiClient,
    @Ctx() { units }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitNode | null> | null {
    return unit === null ? null : units.load(unit.id, info);
  }
}
