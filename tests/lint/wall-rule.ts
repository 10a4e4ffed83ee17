import { dirname, join, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { gates, walls } from './walls.ts';

/** Reports an import that crosses a wall between two folders of `src`: static, dynamic, re-exported or of a type. */
export const wallRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const source = join(context.cwd, 'src');
    const file = modulePath(source, context.filename);
    if (file === null) return {};

    function check(node: Rule.Node, typesOnly = isTypeOnly(node)): void {
      const name = importedName(node);
      if (file === null || name === null) return;
      const problem = name.startsWith('.')
        ? moduleProblem(file, modulePath(source, join(dirname(context.filename), name)), typesOnly)
        : packageProblem(file, name, typesOnly);
      if (problem !== null) context.report({ node, message: problem });
    }

    return {
      ImportDeclaration: (node) => check(node),
      ExportNamedDeclaration: (node) => check(node),
      ExportAllDeclaration: (node) => check(node),
      ImportExpression: (node) => check(node),
      TSImportType: (node: Rule.Node) => check(node, true),
    };
  },
};

/** What the nodes of all these kinds have in common, TypeScript's own parts included. */
interface Importing {
  type: string;
  importKind?: string;
  exportKind?: string;
  specifiers?: Importing[];
  source?: object | null | undefined;
}

function importedName(node: Rule.Node): string | null {
  const { source } = node as Importing;
  return source && 'value' in source && typeof source.value === 'string' ? source.value : null;
}

function isTypeOnly({ importKind, exportKind, specifiers = [] }: Importing): boolean {
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every(isTypeOnly);
}

function moduleProblem(file: string, imported: string | null, typesOnly: boolean): string | null {
  const folder = folderOf(file);
  if (imported !== null && folderOf(imported) === folder) return null;
  if (imported !== null && folder !== 'commands' && /^(?:press|commands)\//.test(imported)) {
    return `Unexpected import of \`${imported}\` in \`src/${folder}\`: only commands start ${folderOf(imported)}.`;
  }
  const wall = walls[file] ?? walls[folder];
  if (wall === undefined) return null;
  const free = [...(wall.modules ?? []), ...(typesOnly ? (wall.types ?? []) : [])];
  if (imported !== null && free.some((entry) => imported === entry || imported.startsWith(`${entry}/`))) return null;
  return `Unexpected import of \`${imported ?? 'a file outside of src'}\` in \`src/${folder}\`. ${wall.why}`;
}

function packageProblem(file: string, name: string, typesOnly: boolean): string | null {
  const folder = folderOf(file);
  const gate = gates[name];
  if (gate !== undefined) {
    if (gate.includes(file) || (typesOnly && folder === 'edition')) return null;
    return `Unexpected import of \`${name}\` in \`src/${file}\`, expected it in \`src/${gate.join('`, `src/')}\` alone.`;
  }
  const wall = walls[file] ?? walls[folder];
  if (wall === undefined || wall.packages?.some((allowed) => allowed.test(name)) === true) return null;
  return `Unexpected import of \`${name}\` in \`src/${folder}\`. ${wall.why}`;
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** Path inside `src` without its ending, null outside of it. */
function modulePath(source: string, path: string): string | null {
  const inside = relative(source, path).split(sep).join('/');
  return inside.startsWith('../') || inside === '..' ? null : inside.replace(/\.(?:ts|mjs|js|astro|css)$/, '');
}
