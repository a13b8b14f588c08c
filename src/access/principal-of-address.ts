import { rangesContain, type NetworkRange } from '../config/network-range.js';
import { loopbackPrincipal, type Principal } from './principal.js';

/**
 * Who calls, told by the address of the connection itself: headers such as X-Forwarded-For can say anything. Undefined for
 * callers from outside of the trusted networks.
 */
export function principalOfAddress(
  trusted: readonly NetworkRange[],
  address: string | undefined,
): Principal | undefined {
  return address !== undefined && rangesContain(trusted, address) ? loopbackPrincipal : undefined;
}
