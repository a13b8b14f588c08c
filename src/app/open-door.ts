import { formatRange, type NetworkRange } from '../config/network-range.js';
import type { Logger } from '../platform/logger.js';
import type { Application } from './application.js';

/** Says in the log who is let in without a key, as long as anybody is. */
export async function warnOfOpenDoor(
  { authenticator }: Pick<Application, 'authenticator'>,
  { trustedNetworks }: { readonly trustedNetworks: readonly NetworkRange[] },
  logger: Logger,
): Promise<void> {
  if (!(await authenticator.door.isOpen())) return;
  logger.warn(
    { trustedNetworks: trustedNetworks.map(formatRange) },
    trustedNetworks.length === 0
      ? 'no API client exists and no network is trusted: nobody is let in'
      : 'no API client exists: only callers from the trusted networks are let in, and they may do everything',
  );
}
