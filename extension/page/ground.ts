/**
 * Between these luminances of what is behind it a coloured line of `ui/underline.css` may have less than 3:1; outside
 * of them each has more.
 */
const midTones = { from: 0.026, to: 0.64 };

/** As browsers compute a background that is not set. */
const clear = 'rgba(0, 0, 0, 0)';

/** Looks at what a text stands on, with one pixel of canvas, which mixes colours of every notation as the page does. */
export function createGround() {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  let known = new Map<Element, boolean>();

  const luminanceOf = (layers: readonly string[]): number => {
    for (const layer of layers) {
      pixel!.fillStyle = layer;
      pixel!.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...pixel!.getImageData(0, 0, 1, 1).data].map((part) => linear(part / 255));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };

  const look = (element: Element): boolean => {
    const layers: string[] = [];
    for (let at: Element | null = element; at; at = around(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      layers.unshift(backgroundColor);
      if (isOpaque(backgroundColor)) break;
      // What a picture shows cannot be known.
      if (backgroundImage !== 'none') return true;
    }
    // Where the page leaves the ground to the browser, it is dark under light text.
    const { color } = getComputedStyle(element);
    const canvas = luminanceOf(['#000', color]) > 0.4 ? '#000' : '#fff';
    const luminance = luminanceOf([canvas, ...layers]);
    return luminance > midTones.from && luminance < midTones.to;
  };

  const isMidTone = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const beyond = backgroundColor === clear && backgroundImage === 'none' && around(element);
      answer = beyond ? isMidTone(beyond) : look(element);
      known.set(element, answer);
    }
    return answer;
  };

  return {
    /**
     * True where a coloured line may be hard to see over what the node stands on. Many nodes asked for at once are
     * answered from few looks; nothing is remembered after that, since pages change their colours.
     */
    isMidTone(node: Node): boolean {
      const element = node.parentElement ?? hostOf(node);
      if (!pixel || !element) return false;
      if (known.size === 0) queueMicrotask(() => (known = new Map()));
      return isMidTone(element);
    },
  };
}

/** The element whose background shows behind an element's own, through slots and shadow hosts. */
function around(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function isOpaque(colour: string): boolean {
  return !/^rgba|\//.test(colour);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
