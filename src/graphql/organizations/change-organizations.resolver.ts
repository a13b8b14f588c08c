import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { dissolveOrganizations } from '../../organizations/dissolve-organizations.js';
import { registerOrganizations } from '../../organizations/register-organizations.js';
import { runBatch, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import {
  DissolveOrganizationsInput,
  DissolveOrganizationsPayload,
  RegisterOrganizationsInput,
  RegisterOrganizationsPayload,
} from './change-organizations.type.js';

const place = 'organizations';

@Resolver()
export class ChangeOrganizationsResolver {
  @Mutation(() => RegisterOrganizationsPayload, {
    nullable: true,
    description:
      'Founds organizations and changes registered ones (đăng ký tổ chức); idempotent by code.',
  })
  registerOrganizations(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterOrganizationsInput, { description: 'The organizations.' })
    input: RegisterOrganizationsInput,
  ): Promise<BatchOutcome> {
    const { organizations: list } = input;
    return runBatch(context, {
      action: 'registerOrganizations',
      place,
      rows: list.length,
      options: input,
      work: (tx, writing) => registerOrganizations(tx, writing, list, input),
    });
  }

  @Mutation(() => DissolveOrganizationsPayload, {
    nullable: true,
    description:
      'Dissolves organizations (giải thể). The same day again changes nothing, another day corrects the dissolution.',
  })
  dissolveOrganizations(
    @Ctx() context: RequestContext,
    @Arg('input', () => DissolveOrganizationsInput, { description: 'The dissolutions.' })
    input: DissolveOrganizationsInput,
  ): Promise<BatchOutcome> {
    const { organizations: list } = input;
    return runBatch(context, {
      action: 'dissolveOrganizations',
      place,
      rows: list.length,
      options: input,
      work: (tx, writing) => dissolveOrganizations(tx, writing, list, input),
    });
  }
}
