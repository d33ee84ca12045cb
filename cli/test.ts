/** Everything that CI checks, in one run: each step counts its own checks; the last line is "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './compile.ts';

interface Count { passed: number; failed: number }
interface Step { name: string; command: string; args: string[]; /** where the runner writes its own counts; without one the exit status is one check */ report?: string; count?: (report: string) => Count }

const reports = join(ROOT, '.output', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const vitest = join(reports, 'unit.json'), playwright = join(reports, 'browser.json');

const STEPS: Step[] = [
  { name: 'generated types', command: 'wxt', args: ['prepare'] },
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'lint and borders', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'data', command: 'node', args: ['cli/check.ts'] },
  { name: 'annotate command', command: 'node', args: ['cli/build.ts'] },
  { name: 'unit tests', command: 'vitest', args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`], report: vitest, count: (text) => { const r = JSON.parse(text) as { numPassedTests: number; numFailedTests: number }; return { passed: r.numPassedTests, failed: r.numFailedTests }; } },
  { name: 'build for Chrome', command: 'wxt', args: ['build'] },
  { name: 'build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
  { name: 'browser tests', command: 'playwright', args: ['test', '--project=ci'], report: playwright, count: (text) => { const { stats } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number } }; return { passed: stats.expected, failed: stats.unexpected + stats.flaky }; } },
];

const total: Count = { passed: 0, failed: 0 }, summary: string[] = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const done = spawnSync(step.command, step.args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwright, FORCE_COLOR: '0' }, shell: process.platform === 'win32' });
  let count: Count = { passed: done.status === 0 ? 1 : 0, failed: done.status === 0 ? 0 : 1 };
  if (step.report && step.count) {
    const counted = existsSync(step.report) ? step.count(readFileSync(step.report, 'utf8')) : { passed: 0, failed: 0 };
    // a runner that broke without a failed test (or ran none) has failed all the same
    count = done.status === 0 && counted.passed > 0 ? counted : { passed: counted.passed, failed: Math.max(1, counted.failed) };
  }
  total.passed += count.passed; total.failed += count.failed;
  summary.push(`${count.failed ? 'FAILED' : 'ok    '}  ${step.name.padEnd(20)} ${String(count.passed).padStart(4)} passed, ${count.failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
