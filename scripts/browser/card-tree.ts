import type { CDPSession, Page } from 'puppeteer-core';
import type { Browser } from './find-browser.ts';

/** Finds the elements that hold the card's closed tree, in a page that has no popover of its own like them. */
export const hostSelector = 'div[popover="manual"]:empty';

/** By the prototype: a page may call an image `querySelector`, which its document then shows in place of the method. */
const findHost = `Document.prototype.querySelector.call(document, '${hostSelector}')`;

/** Calls a function of the closed tree of a page's card with arguments of JSON; undefined where there is no card. */
export type InCard = <Args extends unknown[], Result>(
  look: (root: ShadowRoot, ...args: Args) => Result,
  ...args: Args
) => Promise<Result | undefined>;

/** The way into the closed tree: Chromium's debugger sees it, and so does Firefox's WebDriver. */
export async function openCardTree(browser: Browser, page: Page): Promise<InCard> {
  return browser === 'chromium' ? byDebugger(await page.createCDPSession()) : byWebDriver(page);
}

function byDebugger(session: CDPSession): InCard {
  return async (look, ...args) => {
    const { result: host } = await session.send('Runtime.evaluate', {
      expression: findHost,
    });
    if (!host.objectId) return undefined;
    const { node } = await session.send('DOM.describeNode', {
      objectId: host.objectId,
      pierce: true,
      depth: 1,
    });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function (...args) { return JSON.stringify((${look})(this, ...args)); }`,
      arguments: args.map((value) => ({ value })),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  };
}

/** What of WebDriver BiDi Puppeteer does not declare. */
interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { result: RemoteValue; exceptionDetails?: { text: string } } }>;
}
interface RemoteValue {
  type: string;
  value?: unknown;
}

function byWebDriver(page: Page): InCard {
  const { connection } = page.browser() as unknown as { connection: Bidi };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const common = { target: { context }, awaitPromise: true };
  return async (look, ...args) => {
    const { result } = await connection.send('script.evaluate', {
      ...common,
      expression: findHost,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const host = result.result.value as { shadowRoot?: { sharedId: string } } | undefined;
    if (!host?.shadowRoot) return undefined;
    const called = await connection.send('script.callFunction', {
      ...common,
      functionDeclaration: `(root, args) => JSON.stringify((${look})(root, ...JSON.parse(args)))`,
      arguments: [{ sharedId: host.shadowRoot.sharedId }, { type: 'string', value: JSON.stringify(args) }],
    });
    if (called.result.exceptionDetails) throw new Error(called.result.exceptionDetails.text);
    const { value } = called.result.result;
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  };
}
