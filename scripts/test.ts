/**
 * All tests: `npm test`, or some of them: `npm test -- --project unit`, with any argument that Vitest knows. Makes
 * ready what they need, and ends with one line, `N passed, N failed`.
 *
 * Where whole projects are run, a file whose tests failed in a browser is run once more, alone: beside thousands of
 * others, on a machine that does other work too, a browser now and then takes longer than any test would wait. What
 * passes only then is named above the last line, so that nobody takes it for sound; what fails again has failed.
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

/** What came of one run of Vitest. */
interface Ran {
  report: Report;
  code: number;
}

async function main(args: string[]): Promise<number> {
  const named = args.flatMap((arg, at) =>
    args[at - 1] === '--project' ? arg : (/^--project=(.*)/.exec(arg)?.[1] ?? []),
  );
  const projects = named.length > 0 ? named : Object.keys(needs);
  const needed = new Set(projects.flatMap((name) => needs[name] ?? []));
  const env = { ...process.env };
  for (const browser of ['chromium', 'firefox'] as const) {
    if (needed.has(browser)) env[browserVariables[browser]] = await ensureBrowser(browser);
  }
  // One after the other: both write WXT's own files.
  if (needed.has('chromium build')) await build('chromium');
  if (needed.has('firefox build')) await build('firefox');

  const first = await runWhole(args, projects, env);
  let { report, code } = first;
  let passed = report.numPassedTests;
  const failedFiles = report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (canRunAgain(args, failedFiles)) {
    console.log(`run again alone: ${failedFiles.map((file) => relative(root, file)).join(', ')}`);
    ({ report, code } = await runVitest([...args, '--no-file-parallelism', ...failedFiles], env));
    passed = report.numPassedTests + passedIn(first.report, (file) => !failedFiles.includes(file));
    const again = new Set(failures(report));
    const names = new Set(failures(first.report).filter((line) => !again.has(line)));
    for (const line of names) console.log(`passed only when run again: ${line}`);
  }
  const failed = failures(report);
  for (const line of failed) console.log(`failed: ${line}`);
  // An error outside every test has no line of its own in the report.
  const number = code !== 0 ? Math.max(failed.length, 1) : failed.length;
  console.log(`${passed} passed, ${number} failed`);
  return code;
}

/**
 * Runs Vitest with `args`. Where whole projects are run and Firefox's is one of them, that runs beside the others: its
 * tests, as those of Chromium, mostly wait, for a card to open or for a page to settle.
 */
async function runWhole(args: string[], projects: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const others = projects.filter((name) => name !== 'firefox');
  if (!areProjects(args) || others.length === 0 || others.length === projects.length)
    return runVitest(args, env);
  const runs = [others, ['firefox']].map((names) =>
    runVitest(
      names.map((name) => `--project=${name}`),
      env,
    ),
  );
  const [one, other] = (await Promise.all(runs)) as [Ran, Ran];
  return {
    code: one.code || other.code,
    report: {
      numPassedTests: one.report.numPassedTests + other.report.numPassedTests,
      testResults: [...one.report.testResults, ...other.report.testResults],
    },
  };
}

/** Runs Vitest with `args`; answers with its report and exit code. */
async function runVitest(args: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
  try {
    const file = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args], env);
    return { report: JSON.parse(readFileSync(file, 'utf8')), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Most files that are run again: where more have failed, something is broken. */
const mostRunAgain = 6;

/** Whether nothing but projects was asked for, or nothing at all. */
const areProjects = (args: string[]): boolean =>
  args.every((arg, at) => arg.startsWith('--project') || args[at - 1] === '--project');

/** Whether whole projects were asked for, and a few files failed, all of them in a browser. */
function canRunAgain(args: string[], failedFiles: string[]): boolean {
  const inBrowser = failedFiles.every((file) => /^tests.(browser|e2e)\b/.test(relative(root, file)));
  return areProjects(args) && failedFiles.length > 0 && failedFiles.length <= mostRunAgain && inBrowser;
}

/** How many tests passed in the files that `of` takes. */
function passedIn({ testResults }: Report, of: (file: string) => boolean): number {
  return testResults
    .filter(({ name }) => of(name))
    .reduce((sum, file) => sum + file.assertionResults.filter(({ status }) => status === 'passed').length, 0);
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
