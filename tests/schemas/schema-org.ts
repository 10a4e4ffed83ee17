import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * schema.org's own vocabulary, as Google's package `schema-dts` (Apache-2.0) writes it out of the published one: each type,
 * what it is a kind of, and which properties it has.
 */
interface Kind {
  parents: string[];
  properties: Set<string>;
}

const kinds = readKinds(readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8'));

function readKinds(source: string): Map<string, Kind> {
  const found = new Map<string, Kind>();
  for (const [, name = '', above = '', body = ''] of source.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n([^]*?)^\}/gm,
  )) {
    const properties = new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property));
    found.set(name, { parents: above.match(/\w+(?:Base|Leaf)\b/g) ?? [], properties });
  }
  return found;
}

/** What an action asks for or answers with stands under the property’s name with one of these (schema.org/docs/actions.html). */
const annotation = /-(?:input|output)$/;

function hasProperty(kind: string, property: string): boolean {
  const { parents, properties } = kinds.get(kind) ?? { parents: [], properties: new Set<string>() };
  return properties.has(property) || parents.some((parent) => hasProperty(parent, property));
}

/** What a JSON-LD value says that schema.org does not know: types, and properties that a type does not have. */
export function unknownToSchemaOrg(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownToSchemaOrg(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const {
    '@type': type,
    '@graph': graph,
    '@context': context,
    '@id': id,
    ...properties
  } = value as Record<string, unknown>;
  if (graph !== undefined) {
    return [...(context === 'https://schema.org' ? [] : [`${place}: context`]), ...unknownToSchemaOrg(graph, '@graph')];
  }
  if (typeof type !== 'string') {
    return typeof id === 'string' && Object.keys(properties).length === 0 ? [] : [`${place}: no type`];
  }
  const kind = `${type}Leaf`;
  if (!kinds.has(kind)) return [`${place}: type ${type}`];
  return Object.entries(properties).flatMap(([property, item]) => [
    ...(hasProperty(kind, property.replace(annotation, '')) ? [] : [`${place}: ${type}.${property}`]),
    ...unknownToSchemaOrg(item, `${place}.${property}`),
  ]);
}
