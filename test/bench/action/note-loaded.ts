import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Preloaded into a process that is watched: notes every file of code that it loads, a line each, in the file LOADED. */
const into = process.env['LOADED'] ?? '';
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && url !== import.meta.url) appendFileSync(into, `${url}\n`);
    return next(url, context);
  },
});
