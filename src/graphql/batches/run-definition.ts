import { keepsBatch, type BatchResult, type RowStatus } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { invalidText } from '../errors/errors.js';
import { isPlainText } from '../errors/plain-text.js';
import { userError, type UserError } from '../errors/user-error.js';
import type { RequestContext } from '../request-context.js';

/** What became of a definition, as the API tells it. */
export interface DefinitionOutcome {
  readonly code: string;
  readonly status: RowStatus;
  readonly userErrors: readonly UserError[];
}

/** A definition that is to be made or changed. */
export interface DefinitionChange {
  /** Kept with the revision. */
  readonly action: string;
  readonly input: {
    readonly code: string;
    readonly dryRun: boolean;
    readonly legalBasis?: string | null | undefined;
  };
  /** Defines the one thing, as a batch of one row. */
  readonly work: (tx: WriteTransaction) => Promise<BatchResult>;
}

/**
 * Defines one thing. The definitions in the memory of this process are loaded anew before the answer; other processes notice
 * by the version of the catalogue with their next statement.
 */
export async function runDefinition(
  { services, principal }: RequestContext,
  { action, input, work }: DefinitionChange,
): Promise<DefinitionOutcome> {
  const { code, dryRun, legalBasis } = input;
  if (legalBasis && !isPlainText(legalBasis)) {
    return outcomeOf(code, 'REJECTED', [invalidText(['legalBasis'])]);
  }
  const basis = legalBasis ? { legalBasis } : {};
  const batch = await services.database.write(
    { principal: principal.name, action, ...basis },
    work,
    (result) => keepsBatch(result, { dryRun, errorPolicy: 'REJECT_ALL' }),
  );
  const [row] = batch.results;
  if (row === undefined) throw new Error(`nothing became of ${action}`);
  if (!dryRun && batch.created + batch.updated > 0) await services.refreshDefinitions();
  return outcomeOf(code, row.status, row.errors);
}

/** Paths of the use case begin with the batch and the row; here the input is the row. */
function outcomeOf(
  code: string,
  status: RowStatus,
  errors: readonly DomainError[],
): DefinitionOutcome {
  const inside = errors.map(({ row, path, ...rest }) => ({
    ...rest,
    path: row === undefined ? path : path.slice(2),
  }));
  return { code, status, userErrors: inside.map(userError) };
}
