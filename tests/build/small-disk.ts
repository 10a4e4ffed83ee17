import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Whether this user may make a small disk of its own. */
export function mayMount(): boolean {
  try {
    execFileSync('mount', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/** Mounts a small disk on a folder, until the test ends. */
export function mountDisk(folder: string, limits: string): void {
  mount(['-t', 'tmpfs', '-o', limits, 'tmpfs'], folder);
}

/** Whether this user may make a disk out of a file. */
export function mayMakeDisk(): boolean {
  try {
    execFileSync('mkfs.ext4', ['-V'], { stdio: 'ignore' });
    execFileSync('losetup', ['--find'], { stdio: 'ignore' });
    return mayMount();
  } catch {
    return false;
  }
}

/** Mounts a file that holds a disk, until the test ends; what changes its names is written each second. */
export function mountImage(image: string, folder: string): void {
  mount(['-o', 'loop,commit=1', image], folder);
}

/** Mounts one folder on another, until the test ends. */
export function mountFolder(source: string, folder: string): void {
  mount(['--bind', source], folder);
}

function mount(options: readonly string[], folder: string): void {
  execFileSync('mount', [...options, folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
}
