import initials from './initial-outlines.json' with { type: 'json' };

/** Width and outline of a letter, in units of which 1,000 are its size; the base line is at 0, up is negative. */
type Outline = [width: number, path: string];

/** Colours of the paper and of its ink. */
export const iconColours = { paper: '#fcfaf7', ink: '#1b1714' } as const;

/** The icons that a device shows for the installed paper. */
export const paperIcons = [
  { file: 'icon-180.png', size: 180, purpose: null },
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable.png', size: 512, purpose: 'maskable' },
] as const;

export type PaperIcon = (typeof paperIcons)[number];

/**
 * The icon of a paper as SVG: the initial of its name under a double rule, in the letters of its headlines; a ruled sheet
 * where the initial is of another script. Letters are outlines, since a system font differs from machine to machine. What
 * devices may cut off (a fifth of the side, w3.org/TR/appmanifest, maskable) stays empty.
 */
export function paperIcon(name: string, { purpose }: Pick<PaperIcon, 'purpose'>): string {
  const drawing = initialOf(name) ?? ruledSheet;
  const scale = purpose === 'maskable' ? 0.72 : 1;
  const inset = 50 - 50 * scale;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">',
    `<rect width="100" height="100" fill="${iconColours.paper}"/>`,
    `<g fill="${iconColours.ink}" transform="translate(${inset} ${inset}) scale(${scale})">${drawing}</g>`,
    '</svg>',
  ].join('');
}

const rules = '<path d="M12 10h76v5h-76zM12 18h76v2h-76z"/>';
const ruledSheet = `${rules}<path d="M12 29h35v7h-35zM12 40h35v50h-35zM53 29h35v4h-35zM53 40h35v4h-35zM53 51h35v4h-35zM53 62h35v4h-35zM53 73h35v4h-35zM53 84h24v4h-24z"/>`;

function initialOf(name: string): string | null {
  const letter = /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0].toUpperCase() ?? '';
  const outline = (initials as unknown as Record<string, Outline>)[letter];
  if (outline === undefined) return null;
  const [width, path] = outline;
  // Capitals are 721 units high; the widest fits between the ends of the rules.
  const scale = Math.min(62 / 721, 76 / width);
  const left = (50 - (width * scale) / 2).toFixed(3);
  return `${rules}<path transform="translate(${left} 89) scale(${scale.toFixed(5)})" d="${path}"/>`;
}
