import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Contender } from './contenders/contender.ts';
import { madeArticle, pageOf } from './made-articles.ts';
import type { MadeArticle, Making } from './made-articles.ts';
import type { Step } from './steps.ts';
import { photoCount, photoName } from './written-articles.ts';

/** The sentence that an editor adds. */
const editedSentence = 'The figures in this article were checked again on Monday';

/** The articles that steps are about: one that is new, and two in the middle of the archive. */
const theNew = (making: Making) => madeArticle(making.count, making);
const theEdited = (making: Making) => madeArticle(Math.floor(making.count / 2), making);
const theRemoved = (making: Making) => madeArticle(Math.floor(making.count / 3), making);

/** Writes all texts of a paper, and the photos if it has any. */
export async function writePaper(contender: Contender, making: Making, samples: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (let number = 0; number < making.count; number += 1) {
    const article = madeArticle(number, making);
    const path = textOf(contender, article);
    if (!folders.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
    folders.add(dirname(path));
    await writeFile(path, contender.write(article));
    const sample = samples[(article.photo ?? 0) % photoCount];
    if (article.photo !== null && contender.photos === null && sample !== undefined) {
      await cp(sample, join(contender.texts, `${article.stem}.jpg`));
    }
  }
  if (contender.photos === null || !making.photos) return;
  for (const [number, sample] of samples.entries()) await cp(sample, join(contender.photos, photoName(number)));
}

/** The sample photos of this checkout, as many as go round. */
export async function samplePhotos(root: string): Promise<string[]> {
  const folder = join(root, 'content/articles');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg')).sort();
  return names.slice(0, photoCount).map((name) => join(folder, name));
}

/** Does to a paper what the step is about, before it is measured. */
export async function prepare(step: Step, contender: Contender, making: Making): Promise<void> {
  const at = (article: MadeArticle) => textOf(contender, article);
  if (step === 'cold') {
    for (const path of [contender.output, ...contender.caches]) await rm(path, { recursive: true, force: true });
  } else if (step === 'added') {
    const article = theNew(making);
    await mkdir(dirname(at(article)), { recursive: true });
    await writeFile(at(article), contender.write(article));
  } else if (step === 'edited') {
    await appendFile(at(theEdited(making)), `\n${editedSentence}.\n`);
  } else if (step === 'removed') {
    await rm(at(theRemoved(making)));
  } else if (step === 'layout' && contender.layout !== null) {
    const { file, before, after } = contender.layout;
    await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
  }
}

/** Puts a paper back to what it was before its steps. */
export async function restore(contender: Contender, making: Making): Promise<void> {
  await rm(textOf(contender, theNew(making)), { force: true });
  for (const article of [theEdited(making), theRemoved(making)]) {
    await writeFile(textOf(contender, article), contender.write(article));
  }
  if (contender.layout === null) return;
  const { file, before, after } = contender.layout;
  await writeFile(file, (await readFile(file, 'utf8')).replace(after, before));
}

/** Throws where the printed site is not what the step must lead to: a program that prints nothing is no faster. */
export async function proveBuilt(step: Step, { output, title, layout }: Contender, making: Making): Promise<void> {
  const page = (article: MadeArticle) => readFile(join(output, pageOf(article)), 'utf8').catch(() => null);
  const shows = async (article: MadeArticle, words: string) => (await page(article))?.includes(words) === true;
  const [oldest, newest] = [madeArticle(0, making), madeArticle(making.count - 1, making)];
  const proofs = [await shows(oldest, oldest.headline), await shows(newest, newest.headline)];
  if (step === 'added') proofs.push(await shows(theNew(making), theNew(making).headline));
  if (step === 'edited') proofs.push(await shows(theEdited(making), editedSentence));
  if (step === 'removed') proofs.push((await page(theRemoved(making))) === null);
  if (step === 'layout') proofs.push(await shows(oldest, layout?.after.trim() ?? 'a layout'));
  if (proofs.includes(false)) throw new Error(`${title}: the site is not what it must be after the step “${step}”`);
}

function textOf({ texts, ending }: Contender, { stem }: MadeArticle): string {
  return join(texts, stem + ending);
}
