import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Lets plain Node run the sources: an import of the built file `x.js` finds `x.ts` when only that
// exists; Node itself takes the types off. For processes that jest does not transform, such as its
// global setup and the children that fault tests kill.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || context.parentURL === undefined) {
      return nextResolve(specifier, context);
    }
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (context.parentURL.includes('/node_modules/') || !existsSync(fileURLToPath(source))) {
      return nextResolve(specifier, context);
    }
    return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
  },
});
