import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { type ServedAnswer, serve } from '../browser/serve.ts';
import { demoPage } from './demo-page.ts';
import { readStories } from './read-stories.ts';
import { sampleLink, samplePages } from './sample-pages.ts';

/** A page that can be opened, wherever it came from. */
export interface OpenablePage {
  url: string;
  /** Whether it stands on this machine, so that no network is needed. */
  isLocal: boolean;
  /** Addresses of an article to keep and of a later one, which the demo has beside its page. */
  samples?: { article: string; later: string };
  close: () => void;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * The page asked for: a web address, a file (served from this machine, since a browser lets an extension read
 * files only where a person allows it), or the demo made from the first story where nothing is asked for.
 * @throws where the file is none.
 */
export async function readPage(asked: string | undefined): Promise<OpenablePage> {
  if (asked && /^https?:\/\//.test(asked)) return { url: asked, isLocal: false, close() {} };
  if (!asked) {
    const [story] = readStories();
    if (!story) throw new Error('There is no story in data/stories to make the demo page from.');
    const samples = samplePages();
    const pages = new Map([['', demoPage(story, sampleLink(samples))], ...samples.pages]);
    const served = await serve((path) => {
      const body = pages.get(path.slice(1));
      return body === undefined ? undefined : { body };
    });
    const demo = opened('', served);
    const { article, later } = samples;
    return { ...demo, samples: { article: demo.url + article, later: demo.url + later } };
  }
  // npm starts scripts in the checkout's folder and says where it was called from.
  const file = resolve(process.env.INIT_CWD ?? '.', asked);
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw new Error(`${file} is no file.`);
  const folder = dirname(file);
  return opened(encodeURIComponent(basename(file)), await serve((path) => readFrom(folder, path)));
}

function opened(path: string, { port, close }: { port: number; close: () => void }): OpenablePage {
  return { url: `http://127.0.0.1:${port}/${path}`, isLocal: true, close };
}

async function readFrom(folder: string, path: string): Promise<ServedAnswer | undefined> {
  const file = join(folder, decodeURIComponent(new URL(path, 'http://page').pathname));
  if (!file.startsWith(folder + sep)) return undefined;
  const body = await readFile(file).catch(() => undefined);
  const type = types[extname(file).toLowerCase()];
  return body && { body, ...(type && { headers: { 'content-type': type } }) };
}
