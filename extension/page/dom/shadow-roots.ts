import { type Block, textRoleOf } from './text-roles.ts';

/** Milliseconds after which elements are looked at again, since they may attach a shadow root without any sign. */
const lookAgainMs = [1_000, 4_000, 15_000, 45_000];
/** Maximum number of elements that are looked at again. */
const maxHosts = 2_000;

/**
 * Elements of HTML that may have a shadow root. Browsers go through such lists for each element: the most usual stand
 * first.
 */
const able = 'div,span,p,h2,h3,h4,section,article,header,nav,h1,aside,footer,main,h5,h6,blockquote';
/** The usual ones of those that may not, and the body, which may and holds other things. */
export const unable =
  'a,li,path,script,svg,img,b,i,br,td,tr,link,meta,button,ul,g,use,style,source,picture,em,strong,input,time,option,' +
  'figure,figcaption,sup,code,label,dd,dt,th,small,sub,cite,abbr,ol,dl,table,tbody,thead,pre,form,select,textarea,' +
  'noscript,template,video,audio,iframe,html,head,title,body,rect,circle,font,center,hr,u,canvas,symbol,defs,ins,q,' +
  'caption,fieldset,object,param';
/** Custom elements, and what holds nothing else. */
const likelyHosts = `:not(${able},${unable}),:empty:is(${able})`;

/** Finds the open shadow roots of a document until `isOver`; `met` is called once for each. */
export function createShadowRoots(met: (root: ShadowRoot) => void, isOver: () => boolean) {
  const roots = new Set<ShadowRoot>();
  const hosts = new Set<Element>();
  let looks = 0;
  let isLookDue = false;

  const meet = (root: ShadowRoot) => {
    if (roots.has(root)) return;
    roots.add(root);
    met(root);
  };
  /** Keeps an element in view that may attach a root later. */
  const expect = (host: Element) => {
    if (hosts.size < maxHosts) hosts.add(host);
  };
  const look = () => {
    for (const host of hosts) {
      if (host.shadowRoot) meet(host.shadowRoot);
      if (host.shadowRoot || !host.isConnected) hosts.delete(host);
    }
  };
  const lookLater = () => {
    if (isLookDue || hosts.size === 0 || looks === lookAgainMs.length) return;
    isLookDue = true;
    setTimeout(() => {
      isLookDue = false;
      if (isOver()) return;
      look();
      lookLater();
    }, lookAgainMs[looks++]);
  };

  return {
    meet,
    expect,
    /**
     * Meets the roots below a node, and keeps in view what may attach one later. The browser is asked for the likely
     * hosts, since a page pays for each kind of element that a script of ours only touches.
     */
    search(top: Block) {
      const own = (top as Element).shadowRoot;
      if (own) meet(own);
      for (const host of top.querySelectorAll(likelyHosts)) {
        const root = host.shadowRoot;
        if (root) meet(root);
        else expect(host);
      }
    },
    /** Looks whether elements have attached a root since they were met. */
    look,
    lookLater,
    /** Those met so far that still stand. */
    list(): ShadowRoot[] {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [...roots];
    },
  };
}

/** True for what pages attach a shadow root to after the fact: custom elements, and boxes that are still empty. */
export function mayHostLater(element: Element): boolean {
  return (
    (element.firstChild === null ? element instanceof HTMLElement : element.localName.includes('-')) &&
    textRoleOf(element) === 'block'
  );
}
