import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { closeEnterprises } from '../../enterprises/close-enterprises.js';
import { moveEnterprises } from '../../enterprises/move-enterprises.js';
import { registerEnterprises } from '../../enterprises/register-enterprises.js';
import { runBatch, type BatchOutcome } from '../batches/run-batch.js';
import type { RequestContext } from '../request-context.js';
import {
  CloseEnterprisesInput,
  CloseEnterprisesPayload,
  MoveEnterprisesInput,
  MoveEnterprisesPayload,
  RegisterEnterprisesInput,
  RegisterEnterprisesPayload,
} from './change-enterprises.type.js';

const place = 'enterprises';

@Resolver()
export class ChangeEnterprisesResolver {
  @Mutation(() => RegisterEnterprisesPayload, {
    nullable: true,
    description:
      'Registers enterprises and changes registered ones (đăng ký doanh nghiệp); idempotent by tax code.',
  })
  registerEnterprises(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterEnterprisesInput, { description: 'The enterprises.' })
    input: RegisterEnterprisesInput,
  ): Promise<BatchOutcome> {
    const { enterprises: list } = input;
    return runBatch(context, {
      action: 'registerEnterprises',
      place,
      rows: list.length,
      options: input,
      work: (tx, writing) => registerEnterprises(tx, writing, list, input),
    });
  }

  @Mutation(() => MoveEnterprisesPayload, {
    nullable: true,
    description:
      'Relocates enterprises (chuyển địa bàn). What they reported before the day stays where it was.',
  })
  moveEnterprises(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveEnterprisesInput, { description: 'The relocations.' })
    input: MoveEnterprisesInput,
  ): Promise<BatchOutcome> {
    const { enterprises: list } = input;
    return runBatch(context, {
      action: 'moveEnterprises',
      place,
      rows: list.length,
      options: input,
      work: (tx, writing) => moveEnterprises(tx, writing, list, input),
    });
  }

  @Mutation(() => CloseEnterprisesPayload, {
    nullable: true,
    description:
      'Closes enterprises (ngừng hoạt động). The same day again changes nothing, another day corrects the closing.',
  })
  closeEnterprises(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseEnterprisesInput, { description: 'The closings.' })
    input: CloseEnterprisesInput,
  ): Promise<BatchOutcome> {
    const { enterprises: list } = input;
    return runBatch(context, {
      action: 'closeEnterprises',
      place,
      rows: list.length,
      options: input,
      work: (tx, writing) => closeEnterprises(tx, writing, list, input),
    });
  }
}
