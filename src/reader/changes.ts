import { articleOnPage, pathOnPage } from './article-facts.ts';
import { said } from './said.ts';
import { choices, keep, kept } from './store.ts';
import type { Kept } from './store.ts';
import { digest, textBlocks, textOf } from './text-blocks.ts';

/** How many articles are remembered as read, where the reader wants it. The page of settings says it. */
const mostRead = 200;

type Difference = 'changed' | 'shorter' | 'updated' | null;

/**
 * Says what has changed in the article since the reader saved it, or read it where reading is remembered, and marks it.
 * What was known stays until the reader clears the marks.
 */
export function showChanges(tools: HTMLElement): void {
  const now = articleOnPage();
  const known = (['saved', 'read'] as const).map((name) => ({ name, before: knownIn(name) }));
  const found = known.flatMap(({ name, before }) => {
    const difference = before === undefined ? null : compare(before, now);
    return before === undefined || difference === null ? [] : [{ name, before, difference }];
  })[0];
  if (found === undefined) {
    if (choices().marksRead) rememberRead(now);
    return;
  }
  const { name, before, difference } = found;
  const marked = difference === 'changed' ? markChanged(before) : [];
  const notice = noticeOf(said(`${difference}Since${name === 'saved' ? 'Saved' : 'Read'}`), () => {
    for (const { block, label } of marked) {
      label.remove();
      block.classList.remove('is-changed');
    }
    notice.remove();
    for (const list of ['saved', 'read'] as const) renew(list, now);
    tools.querySelector<HTMLElement>('[data-save]')?.focus();
  });
  document.querySelector('.article-text')?.before(notice);
}

const knownIn = (name: 'saved' | 'read'): Kept | undefined => kept(name).find(({ path }) => path === pathOnPage());

function compare(before: Kept, now: Kept): Difference {
  // An article added from a file of another device comes with its digests; one without any is compared by its date.
  if (before.digests.length > 0) {
    if (now.digests.some((one) => !before.digests.includes(one))) return 'changed';
    if (now.digests.length < before.digests.length) return 'shorter';
  }
  return now.modified !== null && now.modified !== before.modified ? 'updated' : null;
}

function markChanged({ digests }: Kept): { block: HTMLElement; label: HTMLElement }[] {
  const changed = textBlocks().filter((block) => !digests.includes(digest(textOf(block))));
  return changed.map((block) => {
    const label = document.createElement('span');
    label.className = 'unseen';
    label.textContent = `${said('changed')} `;
    block.classList.add('is-changed');
    (block.matches('tr') ? (block.firstElementChild ?? block) : block).prepend(label);
    return { block, label };
  });
}

function noticeOf(text: string, seen: () => void): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'notice not-in-print';
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.className = 'tool';
  clear.textContent = said('seen');
  clear.addEventListener('click', seen);
  notice.append(line, clear);
  // The words come after their place, so that they are announced.
  setTimeout(() => (line.textContent = text), 60);
  return notice;
}

function rememberRead(article: Kept): void {
  const others = kept('read').filter(({ path }) => path !== article.path);
  keep('read', [article, ...others].slice(0, mostRead));
}

function renew(list: 'saved' | 'read', { modified, digests }: Kept): void {
  keep(
    list,
    kept(list).map((article) => (article.path === pathOnPage() ? { ...article, modified, digests } : article)),
  );
}
