import { defineMiddleware } from 'astro:middleware';
import { lateScripts } from './policy/late-scripts.ts';
import { withPolicy } from './policy/with-policy.ts';

/**
 * Gives every page that is printed its Content Security Policy, and has its scripts wait for the first paint. The live
 * preview has neither: Vite's own scripts are inline.
 */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  const html = withPolicy(lateScripts(await response.text()), {
    guests: locals.guests ?? {},
    bundled: locals.bundled,
    page: url.pathname,
  });
  return new Response(html, { status: response.status, headers: response.headers });
});
