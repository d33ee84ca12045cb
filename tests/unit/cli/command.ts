/** Runs the annotate command as a person would: its own process, its output over a pipe. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../cli/annotate.mjs', import.meta.url));
export interface Ran { status: number | null; out: string; err: string; /** what was written, byte for byte */ bytes: Buffer }

export const start = (args: readonly string[], cwd?: string): ChildProcess & { stdin: NonNullable<ChildProcess['stdin']>; stdout: NonNullable<ChildProcess['stdout']>; stderr: NonNullable<ChildProcess['stderr']> } =>
  spawn(process.execPath, [COMMAND, ...args], { stdio: 'pipe', ...(cwd ? { cwd } : {}) });
export function run(args: readonly string[], input: string | Uint8Array = '', cwd?: string): Promise<Ran> {
  const child = start(args, cwd), out: Buffer[] = [], err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);               // a command that refuses its options reads nothing
  child.stdin.end(input);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => done({ status, bytes: Buffer.concat(out), out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}
export const linesOf = (text: string): unknown[] => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
