/**
 * All tests: `npm test`, or some of them: `npm test -- --project unit`, with any argument that Vitest knows. Makes
 * ready what they need, and ends with one line, `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './browser/build.ts';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { browserVariables } from './browser/find-browser.ts';
import { root, run } from './run.ts';
import { say } from './say.ts';

/** What each Vitest project needs beside the sources. */
const needs: Record<string, ('chromium' | 'firefox' | 'chromium build' | 'firefox build')[]> = {
  unit: [],
  page: ['chromium'],
  chromium: ['chromium', 'chromium build'],
  firefox: ['firefox', 'firefox build'],
};

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}

async function main(args: string[]): Promise<number> {
  const named = args.flatMap((arg, at) =>
    args[at - 1] === '--project' ? arg : (/^--project=(.*)/.exec(arg)?.[1] ?? []),
  );
  const needed = new Set(
    (named.length > 0 ? named : Object.keys(needs)).flatMap((name) => needs[name] ?? []),
  );
  const env = { ...process.env };
  for (const browser of ['chromium', 'firefox'] as const) {
    if (needed.has(browser)) env[browserVariables[browser]] = await ensureBrowser(browser);
  }
  // One after the other: both write WXT's own files.
  if (needed.has('chromium build')) await build('chromium');
  if (needed.has('firefox build')) await build('firefox');

  const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
  try {
    const file = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args], env);
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    const failed = failures(report);
    for (const line of failed) console.log(`failed: ${line}`);
    // An error outside every test has no line of its own in the report.
    const number = code !== 0 ? Math.max(failed.length, 1) : failed.length;
    console.log(`${report.numPassedTests} passed, ${number} failed`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One line for each test that failed, to be found at the end of a long run: its file, its name, what it said. A file
 * that could not be read, or not be made ready for its tests, counts as one.
 */
function failures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return `${file}: ${firstLine(message)}`;
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`);
  });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  say(error.message);
  console.log('0 passed, 1 failed');
  return 1;
});
