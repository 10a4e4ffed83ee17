import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listen } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';
import { runCommand } from '../build/run-command.ts';
import { expect, test, workerIsBlocked } from '../e2e/visit.ts';
import { injections } from './injections.ts';

const settings = (name: string) => `name: ${JSON.stringify(name)}
url: https://gazette.example
language: en-US
timeZone: America/New_York
dateOrder: month-day-year
sections:
  - slug: lake
    name: ${JSON.stringify(name)}
defaultSection: lake
labels: [Opinion]
share: [email]
lettersAddress: editor@gazette.example
copyrightHolder: ${JSON.stringify(name)}
`;
const worst = '"><script>broken()</script>';

test('a hundred ways to smuggle markup come to nothing, with the policy and without it', async ({ browser }) => {
  test.setTimeout(9 * 60_000);
  expect(new Set(injections).size).toBe(injections.length);
  expect(injections.length).toBeGreaterThanOrEqual(100);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-injection-'));
  const content = join(folder, 'content');
  const directory = join(folder, 'out', 'dist');
  const files: Record<string, string> = {
    'site.yaml': settings(worst),
    'authors/kim-roe.yaml': `name: Kim Roe\nbio: ${JSON.stringify(worst)}\n`,
  };
  for (const [index, injection] of injections.entries()) {
    // A control or a line end cannot stand in one line of a head.
    const line = injection.replaceAll(/[\p{Cc}\p{Zl}\p{Cf}]/gu, ' ');
    const head = `By Kim Roe\n\nNovember 8, 2024\n\n`;
    files[`articles/lake/text-story-${index}.txt`] =
      `Story ${index} ${line}\nTopics: ${line}\nStandfirst: ${line}\nCaption: ${line} (${line}/${line})\nSource: ${line}\nCorrection: ${line}\n\n${head}Mark ${index} begins. ${injection} Mark ${index} ends.\n\n> ${injection}\n\n- ${injection}\n`;
    // Longer lines are no bylines.
    if (line.length < 100) {
      files[`letters/text-story-${index}/one.txt`] =
        `By Kim, ${line}\n\nNovember 9, 2024\n\nLetter ${index}. ${injection}\n`;
    }
    files[`articles/lake/markdown-${index}.md`] =
      `---\ntitle: ${JSON.stringify(`Page ${index} ${line}`)}\nauthor: Kim Roe\ndate: 2024-11-08\ndescription: ${JSON.stringify(line)}\n---\n\nMark ${index} begins. ${injection} Mark ${index} ends.\n\n${injection}\n`;
  }
  files['articles/lake/"><img src=x onerror=broken()>.txt'] =
    `A name\n\nBy Kim Roe\n\nNovember 8, 2024\n\nA file of that name.\n`;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  await mkdir(dirname(directory));
  const built = await runCommand('build', [], {
    CONTENT_DIR: content,
    OUT_DIR: directory,
    BUILD_NOW: '2024-12-01T00:00:00Z',
  });
  expect(built.stderr.match(/^.* {2}error {2}.*$/gm) ?? []).toEqual([]);
  expect(built.status, built.stderr.slice(-2000)).toBe(0);

  const pages = (await readdir(directory, { recursive: true, encoding: 'utf8' })).filter((file) =>
    file.endsWith('.html'),
  );
  const html = await Promise.all(pages.map((file) => readFile(join(directory, file), 'utf8')));
  for (const index of injections.keys()) {
    const found = html.filter((text) => text.includes(`Mark ${index} begins.`) && text.includes(`Mark ${index} ends.`));
    expect(found.length, `entry ${index} is in print, twice`).toBeGreaterThanOrEqual(2);
  }

  const server = staticServer({ directory, basePath: '/' });
  const { port } = await listen(server, { host: 'localhost', port: 0 });
  try {
    for (const bypassCSP of [false, true]) {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const broken: string[] = [];
      const refused: string[] = [];
      await page.exposeFunction('broken', () => broken.push(page.url()));
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => broken.push(page.url())));
      page.on('console', (message) => {
        if (message.text() !== workerIsBlocked) refused.push(`${page.url()}: ${message.text()}`);
      });
      for (const file of pages) {
        await page.goto(`http://localhost:${port}/${file.replace(/index\.html$/, '')}`);
        const strange = await page.evaluate(() => {
          // The paper's own icon is in its pages, in their heads alone.
          const all = [...document.querySelectorAll('*')].filter(
            (element) => !element.matches('head > link[rel="icon"][href^="data:image/svg+xml,%3Csvg"]'),
          );
          const isBad = (element: Element) =>
            [...element.attributes].some(
              ({ name, value }) => name.startsWith('on') || /^[\s\0-\x20]*(?:javascript|vbscript|data):/i.test(value),
            );
          const foreign =
            'object, embed, iframe, math, base, marquee, form:not(.search-form), main script:not([type]), main style';
          return [...all.filter(isBad), ...document.querySelectorAll(foreign)].map((element) =>
            element.outerHTML.slice(0, 200),
          );
        });
        expect(strange, file).toEqual([]);
      }
      expect(broken).toEqual([]);
      expect(refused).toEqual([]);
      await context.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    await rm(folder, { recursive: true, force: true });
  }
});
