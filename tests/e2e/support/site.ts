import type { OutgoingHttpHeaders } from 'node:http';
import { serve } from '../../../scripts/browser/serve.ts';

/** Two names of this machine: two origins, and two sites, for a browser. */
export type Host = '127.0.0.1' | 'localhost';

/** A web site of this test run: pages are put up one by one. */
export interface Site {
  /** Puts a page up and gives its address. */
  put(html: string, options?: { headers?: OutgoingHttpHeaders; host?: Host }): string;
  /** What browsers asked of it so far, as paths. */
  asked: readonly string[];
  close(): void;
}

/** Starts a site that has no page yet. */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, { body: string; headers: OutgoingHttpHeaders }>();
  const asked: string[] = [];
  const { port, close } = await serve((path) => {
    asked.push(path);
    return pages.get(path.replace(/[?#].*$/, ''));
  });
  return {
    put(html, { headers = {}, host = '127.0.0.1' } = {}) {
      const path = `/${pages.size + 1}`;
      const body = /<html/i.test(html)
        ? html
        : `<!doctype html><html lang="en"><title>${path}</title><body>${html}`;
      pages.set(path, { body, headers });
      return `http://${host}:${port}${path}`;
    },
    asked,
    close,
  };
}
