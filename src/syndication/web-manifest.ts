import type { Edition } from '../edition/edition.ts';
import { iconColours, paperIcons } from '../edition/paper-icons.ts';

/** The file by which a device installs the paper (w3.org/TR/appmanifest). `root` is the path of the front page. */
export function webManifest({ site, direction }: Pick<Edition, 'site' | 'direction'>, root: string): string {
  const manifest = {
    id: root,
    name: site.name,
    short_name: site.name,
    ...(site.tagline ? { description: site.tagline } : {}),
    lang: site.language,
    dir: direction,
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    background_color: iconColours.paper,
    theme_color: iconColours.paper,
    icons: paperIcons.flatMap(({ file, size, purpose }) =>
      purpose === null ? [] : [{ src: root + file, sizes: `${size}x${size}`, type: 'image/png', purpose }],
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
