import { caching, hashedPatterns, securityHeaders } from './host-rules.ts';

/**
 * `_headers` of Netlify and Cloudflare Pages. Where two rules match both hosts send both values, so pages are left to the
 * hosts' own caching, which is to ask again each time. `base` begins and ends with `/`.
 */
export function headersFile(base: string): string {
  const rules: [path: string, headers: readonly (readonly [string, string])[]][] = [
    [`${base}*`, securityHeaders],
    ...hashedPatterns.map((pattern): (typeof rules)[number] => [
      `${base}${pattern}`,
      [['Cache-Control', caching.hashed]],
    ]),
  ];
  return rules
    .map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('\n');
}
