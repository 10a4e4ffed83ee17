import { toXml } from 'xast-util-to-xml';
import type { x } from 'xastscript';

/** Writes an XML document around its root. Characters that XML 1.0 has no way to write are left out. */
export function xmlDocument(root: ReturnType<typeof x>): string {
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const xml = `${toXml([declaration, { type: 'text', value: '\n' }, root])}\n`;
  // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
  return xml.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}
