import type { Photo } from '../article.ts';
import { readCaption, readCredit } from '../head/credit.ts';
import { readLabelledLine } from '../head/labelled-line.ts';
import type { Reading } from '../reading.ts';
import { markdownImage, opensAnotherKind, photoLine } from './line-kinds.ts';

/** Reads `Photo: file.jpg` or Markdown's image with the caption below it; null where no photo stands there. */
export function readPhotoLines(
  start: number,
  end: number,
  reading: Reading,
): { photo: Photo; end: number } | null {
  const { plain, text } = reading.at(start);
  const image = markdownImage.exec(text);
  const named = photoLine.exec(plain);
  const src = image?.[2] ?? named?.[1];
  if (src === undefined) return null;
  const photo: Photo = { src, alt: image?.[1] || null, caption: '', creator: '', agency: '', file: false };
  const words: string[] = [];
  let index = start + 1;
  for (; index < end && !opensAnotherKind(reading.at(index).plain); index += 1) {
    const line = readLabelledLine(reading.at(index).text);
    if (line?.key === 'Alt') photo.alt = line.value;
    else if (line?.key === 'Credit') Object.assign(photo, readCredit(line.value));
    else words.push(line?.key === 'Caption' ? line.value : reading.at(index).text);
  }
  const { caption, credit } = readCaption(words.length > 0 ? words.join(' ') : (image?.[3] ?? ''));
  photo.caption = caption;
  if (credit !== null) Object.assign(photo, credit);
  return { photo, end: index };
}
