import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { readSite, siteFile } from '../collections/site-settings.ts';
import { checkLinks } from '../press/links/check-links.ts';
import { failPlainly } from './fail-plainly.ts';

const help = `Follows every link, anchor, picture, font and script of the built paper, and every address of its own in feeds
and maps, to the file that a plain host would send, upper and lower case included.

  npm run links                  what is broken, as file:line:column; the exit status is 1 where anything is
  npm run links -- --outgoing    the addresses of other hosts too, with how often each is linked

The folder is OUT_DIR, or \`dist\`; SITE_URL and BASE_PATH as at its build.`;

await failPlainly(async () => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, outgoing: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const paper = environment();
  if (!existsSync(join(paper.outputDirectory, 'index.html'))) {
    throw new Error(`Missing a built paper in ${paper.outputDirectory}. Run \`npm run build\` first.`);
  }
  const settings = await readFile(join(paper.contentDirectory, siteFile)).catch(() => null);
  const { origin } = new URL(paper.siteUrl ?? readSite(settings, []).site.url);
  const { files, links, broken, outgoing } = await checkLinks(paper.outputDirectory, {
    origin,
    basePath: paper.basePath,
  });
  if (values.outgoing === true) {
    for (const [address, count] of [...outgoing].sort()) console.log(`${address}  ${count}`);
  }
  for (const { file, line, column, reason } of broken) console.log(`${file}:${line}:${column}  ${reason}`);
  console.log(`${broken.length} broken of ${links} links in ${files} files; ${outgoing.size} addresses of other hosts`);
  if (broken.length > 0) process.exitCode = 1;
});
