import { describeFault, type SeedFault } from '../cli/seed/seed-fault.js';
import { OperatorError } from './operator-error.js';
import { seedRefused } from './errors.js';

/** Why a database was not filled, with every fault of the files. */
export function seedFailure(faults: readonly SeedFault[]): OperatorError {
  const details = faults.map((fault) => describeFault(fault, 'en'));
  return new OperatorError(seedRefused(faults.length), details);
}
