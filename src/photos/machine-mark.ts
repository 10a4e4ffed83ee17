import type { Metadata } from 'sharp';
import { digitalSource } from './digital-source.ts';
import { readXmp } from './xmp.ts';

/**
 * What the files of a machine-made picture keep of its metadata, so that other programs can tell readers as the caption
 * does: its Digital Source Type alone (iptc.org/std/photometadata), as XMP. Null for all other pictures.
 */
export async function machineMark({ xmp }: Pick<Metadata, 'xmp'>): Promise<string | null> {
  const { sourceType = '' } = xmp === undefined ? {} : await readXmp(xmp);
  if (digitalSource(sourceType) === null) return null;
  const term = `http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType.split(/[/:]/).at(-1) ?? ''}`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="${term}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
