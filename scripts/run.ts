import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The checkout's folder, as an absolute path. */
export const root = join(import.meta.dirname, '..');

/** Runs a program in the checkout's folder, showing what it prints; resolves with its exit code. */
export function run(command: string, args: readonly string[], env = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program in the checkout's folder without showing what it prints.
 * @throws with all it printed where it fails.
 */
export function runQuietly(command: string, args: readonly string[], env = process.env): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(' ')} failed:\n${Buffer.concat(printed)}`));
    });
  });
}
