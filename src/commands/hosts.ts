import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { readContent } from '../collections/read-content.ts';
import { redirectsOf } from '../press/former-addresses.ts';
import { caddyfile } from '../press/hosts/caddy.ts';
import { nginxFiles } from '../press/hosts/nginx.ts';
import { plainEdition } from '../press/plain-edition.ts';
import { failPlainly } from './fail-plainly.ts';

const help = `Writes the configuration of nginx and Caddy for this paper into the folder hosts/.

  npm run hosts                        for the built paper where it is
  npm run hosts -- --root /srv/paper   for one that is copied there
  npm run hosts -- --to FOLDER         into another folder

nginx/paper.conf, the server itself, is written once and left alone: certbot adds to it. Delete it to have it anew.

The name of the host, the base path and former addresses are the paper's own. docs/deploy.md tells what to do with them.`;

await failPlainly(async () => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, root: { type: 'string' }, to: { type: 'string' } },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const paper = environment();
  const content = await readContent(paper);
  const site = {
    directory: values.root ?? paper.outputDirectory,
    basePath: paper.basePath,
    hostname: new URL(paper.siteUrl ?? content.site.url).hostname,
    redirects: redirectsOf(plainEdition(content, paper.now), content),
  };
  const folder = values.to ?? 'hosts';
  await mkdir(join(folder, 'nginx'), { recursive: true });
  const { 'paper.conf': server, ...others } = nginxFiles(site);
  for (const [name, text] of Object.entries(others)) await writeFile(join(folder, 'nginx', name), text);
  await writeFile(join(folder, 'Caddyfile'), caddyfile(site));
  const isNew = await writeFile(join(folder, 'nginx/paper.conf'), server, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
  const place = relative(process.cwd(), folder) || '.';
  console.log(
    `Wrote Caddyfile, ${Object.keys(others)
      .map((name) => `nginx/${name}`)
      .join(' and ')} into ${place}.`,
  );
  console.log(isNew ? 'nginx/paper.conf is new.' : 'nginx/paper.conf is there already and was left as it is.');
});
