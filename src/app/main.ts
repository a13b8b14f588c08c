import { assumeProduction } from '../config/assume-production.js';
import { isNodeRecent, nodeTooOld } from './node-version.js';

// The server: npm start. Ends by SIGINT and SIGTERM.
if (isNodeRecent()) {
  assumeProduction();
  const { serve } = await import('./serve.js');
  await serve();
} else {
  process.stderr.write(
    nodeTooOld('Start it with "npm start", which uses the one of the checkout.'),
  );
  process.exitCode = 1;
}
