import { elementAround } from '../dom/element-around.ts';

/**
 * Between these luminances of what is behind it a coloured line of `ui/underline.ts` may have less than 3:1; outside
 * of them each has more.
 */
const midTones = { from: 0.026, to: 0.64 };

/** The computed value of a background that is not set. */
const clear = 'rgba(0, 0, 0, 0)';

/** Parts of red, green and blue from 0 to 1. */
type Colour = readonly number[];

/** Looks at what a text stands on. */
export function createBackgroundTones() {
  const mix = createMixer();
  let known = new Map<Element, boolean>();

  const luminanceOf = (layers: readonly string[]): number => {
    const [red, green, blue] = layers.reduce<Colour>(mix, [0, 0, 0]).map(linear);
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };

  const look = (element: Element): boolean => {
    const layers: string[] = [];
    for (let at: Element | null = element; at; at = elementAround(at)) {
      const style = getComputedStyle(at);
      if (isLetters(style)) continue;
      const { backgroundColor, backgroundImage } = style;
      layers.unshift(backgroundColor);
      if (isOpaque(backgroundColor)) break;
      // What a picture shows cannot be known.
      if (backgroundImage !== 'none') return true;
    }
    // The page sets no background: the browser's is dark under light text.
    const { color } = getComputedStyle(element);
    const canvas = luminanceOf([color]) > 0.4 ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    const luminance = luminanceOf([canvas, ...layers]);
    return luminance > midTones.from && luminance < midTones.to;
  };

  const isMidTone = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      const style = getComputedStyle(element);
      const isNothing = style.backgroundColor === clear && style.backgroundImage === 'none';
      const beyond = (isNothing || isLetters(style)) && elementAround(element);
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
      const element = elementAround(node);
      if (!element) return false;
      if (known.size === 0) queueMicrotask(() => (known = new Map()));
      return isMidTone(element);
    },
  };
}

/**
 * Lays one colour, as browsers compute it, over another. Nearly all are told in the plain notation; one pixel of canvas
 * mixes the others as the page does.
 */
function createMixer(): (under: Colour, layer: string) => Colour {
  let pixel: OffscreenCanvasRenderingContext2D | null | undefined;
  return (under, layer) => {
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(layer);
    if (plain) {
      const alpha = Number(plain[4] ?? 1);
      return under.map((part, at) => part + (Number(plain[at + 1]) / 255 - part) * alpha);
    }
    pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!pixel) return under;
    for (const colour of [`rgb(${under.map((part) => part * 255).join()})`, layer]) {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
    }
    return [...pixel.getImageData(0, 0, 1, 1).data.subarray(0, 3)].map((part) => part / 255);
  };
}

/** True where the background is what letters are filled with, and nothing is behind them. */
function isLetters({ backgroundClip }: CSSStyleDeclaration): boolean {
  return /^text(, text)*$/.test(backgroundClip);
}

function isOpaque(colour: string): boolean {
  return !/^rgba|\//.test(colour);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
