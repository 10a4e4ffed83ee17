import { toXml } from 'xast-util-to-xml';
import type { x } from 'xastscript';

/**
 * Writes an XML document around its root. Characters that XML 1.0 has no way to write are left out. The end of a CDATA
 * section, which no text may have as it is, is escaped (XML 1.0, section 2.4).
 */
export function xmlDocument(root: ReturnType<typeof x>): string {
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const xml = `${toXml([declaration, { type: 'text', value: '\n' }, root])}\n`;
  const escaped = xml.replaceAll(']]>', ']]&gt;');
  // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
  return escaped.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}
