import { z } from 'astro/zod';
import { languageTags, timeZones } from './known-values.ts';

/** What a schema says of the field at a path. */
export interface Field {
  description: string | null;
  /** Words that may stand there, as far as they can be listed. */
  words: readonly string[];
}

/** What the schema says of the field at `path`; the description of the nearest field around it that has one. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): Field {
  let current: z.ZodType | null = schema;
  let description: string | null = null;
  for (const part of path) {
    current = current === null ? null : below(current, part);
    description = current?.description ?? (typeof part === 'number' ? description : null);
  }
  return { description, words: words(current, path) };
}

/** The keys that a schema knows at `path`. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<z.ZodType | null>((current, part) => (current === null ? null : below(current, part)), schema);
  const bare = at === null ? null : unwrapped(at);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function below(schema: z.ZodType, part: PropertyKey): z.ZodType | null {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return (bare.shape as Record<PropertyKey, z.ZodType | undefined>)[part] ?? null;
  return bare instanceof z.ZodArray ? (bare.element as z.ZodType) : null;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

function words(schema: z.ZodType | null, path: readonly PropertyKey[]): readonly string[] {
  if (path.at(-1) === 'timeZone') return timeZones();
  if (path.at(-1) === 'language') return languageTags;
  const bare = schema === null ? null : unwrapped(schema);
  return bare instanceof z.ZodEnum ? bare.options.map(String) : [];
}
