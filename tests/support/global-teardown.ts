/** Ends the server of global-setup.ts, if that started one, and removes its files. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestServer } = globalThis as { stopTestServer?: () => Promise<void> };
  await stopTestServer?.();
}
