import type { CopySource } from './copy-settings.ts';
import type { CopyMessage } from './message.ts';

export interface ParsedPage {
  title: string;
  html: string;
  messages: CopyMessage[];
}

/** Reads a standing page: `# Title`, then Markdown. Never throws. */
export function parsePage(source: CopySource): ParsedPage {
  const text = typeof source.text === 'string' ? source.text : new TextDecoder().decode(Uint8Array.from(source.text));
  const [title = '', ...rest] = text.split('\n');
  return { title: title.replace(/^# */, ''), html: `<p>${rest.join(' ').replace(/[<&]/g, '')}</p>`, messages: [] };
}
