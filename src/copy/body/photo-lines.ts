import type { Photo } from '../article.ts';
import { readCaption, readCredit } from '../head/credit.ts';
import { readLabelledLine } from '../head/labelled-line.ts';
import { isOutside } from '../place-photo.ts';
import type { LineRange, Reading } from '../reading.ts';
import type { PhotosNode } from './nodes.ts';
import { joinLines } from './paragraph.ts';
import { markdownImage, opensAnotherKind, photoLine } from './line-kinds.ts';

/** Reads `Photo: file.jpg` or Markdown's image with the caption below it; null where no photo stands there. */
export function readPhotoLines(start: number, end: number, reading: Reading): { photo: Photo; end: number } | null {
  const { plain, text } = reading.at(start);
  const image = markdownImage.exec(text);
  const named = photoLine.exec(plain);
  const src = image?.[2] ?? named?.[1];
  if (src === undefined) return null;
  const isRefused = isOutside(src);
  if (isRefused) reading.say('photo-outside', start, 0, { found: src });
  const photo: Photo = {
    src: isRefused ? null : src,
    alt: image?.[1] || null,
    caption: '',
    creator: '',
    agency: '',
    file: false,
  };
  const words: string[] = [];
  reading.mark(start, 'photo');
  let index = start + 1;
  for (; index < end && !opensAnotherKind(reading.at(index).plain); index += 1) {
    const line = readLabelledLine(reading.at(index).text);
    const field = line?.key === 'Alt' || line?.key === 'Credit' ? line.key : 'Caption';
    reading.mark(index, field.toLowerCase());
    if (field === 'Alt') photo.alt = line?.value ?? null;
    else if (field === 'Credit') Object.assign(photo, readCredit(line?.value ?? ''));
    else words.push(line?.key === 'Caption' ? line.value : reading.at(index).text);
  }
  const { caption, credit } = readCaption(words.length > 0 ? joinLines(words) : (image?.[3] ?? ''));
  photo.caption = caption;
  if (credit !== null) Object.assign(photo, credit);
  return { photo, end: index };
}

/** Takes a block below a photo for its caption, where it has none yet and the block ends with a credit. */
export function takeCaption({ photos }: PhotosNode, block: LineRange, reading: Reading): boolean {
  const photo = photos.at(-1);
  if (photo?.caption !== '' || block.end - block.start > 5) return false;
  const { caption, credit } = readCaption(
    joinLines(reading.lines.slice(block.start, block.end).map(({ text }) => text)),
  );
  if (credit === null) return false;
  Object.assign(photo, credit, { caption });
  for (let index = block.start; index < block.end; index += 1) reading.mark(index, 'caption');
  return true;
}
