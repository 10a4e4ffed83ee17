import { readSealed, writeSealed } from '../collections/sealed-json.ts';
import type { Volume } from '../edition/addresses.ts';
import { isCurrent } from '../edition/register.ts';
import type { VolumeRegister } from '../edition/register.ts';

/** A register with the key of all that it was made of. */
type Kept = [volume: Volume, key: string, register: VolumeRegister];

/** Where registers are kept between builds, in a file, and what those of this paper are made of at a moment. */
export interface Registry {
  file: string;
  /** By volume. */
  keys: ReadonlyMap<Volume, string>;
  now: Date;
}

/** Brings back the registers that say what they would say if they were made now; of a damaged file none. */
export async function keptRegisters({ file, keys, now }: Registry): Promise<Map<Volume, VolumeRegister>> {
  const found = await readSealed(file);
  const kept = typeof found === 'object' ? (found.value as Kept[]) : [];
  return new Map(
    kept
      .filter(([volume, key, register]) => keys.get(volume) === key && isCurrent(register, now))
      .map(([volume, , register]) => [volume, register]),
  );
}

/** Keeps the registers of all volumes for the next build. */
export async function keepRegisters(
  { file, keys }: Registry,
  volumes: readonly { volume: Volume; register: VolumeRegister }[],
): Promise<void> {
  const kept = volumes.map(({ volume, register }): Kept => [volume, keys.get(volume) ?? '', register]);
  await writeSealed(file, kept);
}
