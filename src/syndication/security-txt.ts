import type { SiteSettings } from '../collections/settings-schema.ts';

/**
 * security.txt (RFC 9116). It must expire, within a year at best: eleven months after the month of the edition began, so
 * that all editions of a month say the same.
 */
export function securityTxt(
  { securityContact, lettersAddress, language }: Pick<SiteSettings, 'securityContact' | 'lettersAddress' | 'language'>,
  now: Date,
  self: string,
): string {
  const contact = securityContact ?? lettersAddress;
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1)).toISOString().replace('.000', '');
  return [
    `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${[...new Set([new Intl.Locale(language).language, 'en'])].join(', ')}`,
    `Canonical: ${self}`,
    '',
  ].join('\n');
}
