/** What made a picture that no camera has taken, wholly or in part. */
export type DigitalSource = 'machine' | 'partly-machine';

/**
 * Terms of IPTC's Digital Source Type that readers are told of
 * (https://cv.iptc.org/newscodes/digitalsourcetype/); the others are photographs, drawings and scans.
 */
const machineMade = new Map<string, DigitalSource>([
  ['trainedAlgorithmicMedia', 'machine'],
  ['algorithmicMedia', 'machine'],
  ['virtualRecording', 'machine'],
  ['compositeWithTrainedAlgorithmicMedia', 'partly-machine'],
  ['compositeSynthetic', 'partly-machine'],
  ['algorithmicallyEnhanced', 'partly-machine'],
]);

/** Reads the address or the bare name of a term; null for what a person or a camera has made. */
export function digitalSource(term: string): DigitalSource | null {
  return machineMade.get(term.split(/[/:]/).at(-1) ?? '') ?? null;
}
