/** More frames than this are not looked into. */
const mostFrames = 40;
/** For so long, in milliseconds, the same documents are given: to be refused by each frame of another site takes its time. */
const validMs = 300;
let last: { documents: Document[]; until: number } | undefined;

/**
 * The documents of the frames around this one, beside it and in it, as far as the browser lets them be read: what is typed in
 * one is shown in another, as the preview of an editor is. Most pages have none.
 */
export function documentsAround(): Document[] {
  if (window === window.parent && window.length === 0) return [];
  const now = performance.now();
  if (!last || now > last.until) last = { documents: readableDocuments(), until: now + validMs };
  return last.documents;
}

function readableDocuments(): Document[] {
  let top: Window = window;
  while (top !== top.parent && readable(top.parent)) top = top.parent;
  const found: Document[] = [];
  const waiting = [top];
  for (let seen = 0; waiting.length > 0 && seen < mostFrames; seen++) {
    const view = waiting.shift()!;
    const one = readable(view);
    if (!one) continue;
    if (one !== document) found.push(one);
    for (let at = 0; at < Math.min(view.length, mostFrames); at++) waiting.push(view[at]!);
  }
  return found;
}

/** The document of a frame; undefined of one of another site. */
function readable(view: Window): Document | undefined {
  try {
    return view.document;
  } catch {
    return undefined;
  }
}
