import path from 'node:path';

/** Whether `inner` is the folder `outer` or lies in it; both are absolute. */
export function holds(outer: string, inner: string, paths: path.PlatformPath = path): boolean {
  const way = paths.relative(outer, inner);
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !paths.isAbsolute(way);
}
