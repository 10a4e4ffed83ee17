import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { explainedText } from '../collections/explained-text.ts';
import { machineView } from '../collections/machine-view.ts';
import { byPlace, isError } from '../collections/problem.ts';
import { pathInContent } from '../collections/path-in-content.ts';
import { readContent } from '../collections/read-content.ts';
import { readSources } from '../collections/read-sources.ts';
import { showsColours, textReport } from '../collections/report.ts';
import { silentChanges } from '../collections/silent-changes.ts';
import { failPlainly } from './fail-plainly.ts';

const help = `Reads the whole content folder and says what is wrong with it, without printing the paper.

  npm run check                        every problem: file:line:column  severity  message  rule-id
  npm run check -- --explain FILE      one text line by line, with the role of each line
  npm run check -- --against COMMIT    texts are compared with that commit of git; without it with the last one
  npm run --silent check -- --json     one JSON array on standard output, and nothing else

In the JSON there is an entry for every text in articles/, and one for every other file (site.yaml, authors, letters,
pages, pictures) that has a problem; in those "url" and "article" are null and "lines" is empty. "file" is relative to
the content folder. The exit status is 1 where any message is an error, else 0.

A published text that differs from the one in git without \`Updated:\` or a correction is a warning, and so is one that is
gone without a redirect, and a shallow checkout, which cannot tell.

The folder is CONTENT_DIR, or \`content\`. Colours only on a terminal, and not where NO_COLOR is set.`;

await failPlainly(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      explain: { type: 'string' },
      against: { type: 'string' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const paper = environment();
  const { contentDirectory } = paper;
  const content = await readContent(paper);
  content.problems.push(...(await silentChanges(paper, values.against ?? null, content)));
  content.problems.sort(byPlace);
  const coloured = showsColours(process.stdout);
  let judged = content.problems;

  if (values.explain !== undefined) {
    const path = pathInContent(values.explain, contentDirectory, process.cwd());
    const text = path === null ? null : await (await readSources(contentDirectory))(path);
    if (text === null) throw new Error(`Unexpected file \`${values.explain}\`, expected an article or a letter`);
    judged = content.problems.filter(({ file }) => file === path);
    console.log(explainedText(text, judged, coloured));
  } else if (values.json === true) {
    await printJson(machineView(content, contentDirectory));
  } else {
    console.log(textReport(content, coloured));
  }
  if (judged.some(isError)) process.exitCode = 1;
});

/** Writes one array, an entry at a time, and no faster than it is read. */
async function printJson(entries: AsyncIterable<unknown>): Promise<void> {
  let before = '[';
  for await (const entry of entries) {
    if (!process.stdout.write(`${before}${JSON.stringify(entry)}`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    before = ',\n';
  }
  process.stdout.write(before === '[' ? '[]\n' : ']\n');
}
