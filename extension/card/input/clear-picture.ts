let pixel: OffscreenCanvasRenderingContext2D | null | undefined;

/** A picture as faint as this (0 to 255) is not seen. */
const faint = 12;

/**
 * True where a canvas or a picture shows nothing at a point of the layout viewport, so that what lies beneath it is seen:
 * a layer that is drawn on now and then, an empty picture that keeps others from being saved. What may not be read, or is
 * not drawn as a whole into its box, is taken to show something.
 */
export function isClearAt(element: Element, x: number, y: number): boolean {
  const isCanvas = element instanceof HTMLCanvasElement;
  if (!isCanvas && !(element instanceof HTMLImageElement)) return false;
  const { objectFit, backgroundImage, paddingLeft, paddingTop } = getComputedStyle(element);
  if (objectFit !== 'fill' || backgroundImage !== 'none') return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { clientLeft, clientTop, offsetWidth } = element;
  const scale = offsetWidth > 0 ? width / offsetWidth : 1;
  const inner = {
    x: x - left - (clientLeft + Number.parseFloat(paddingLeft)) * scale,
    y: y - top - (clientTop + Number.parseFloat(paddingTop)) * scale,
  };
  const drawn = isCanvas ? element : { width: element.naturalWidth, height: element.naturalHeight };
  if (drawn.width === 0 || drawn.height === 0) return isCanvas;
  pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pixel) return false;
  try {
    pixel.clearRect(0, 0, 1, 1);
    const [atX, atY] = [(inner.x / width) * drawn.width, (inner.y / height) * drawn.height];
    pixel.drawImage(element, Math.floor(atX), Math.floor(atY), 1, 1, 0, 0, 1, 1);
    return pixel.getImageData(0, 0, 1, 1).data[3]! <= faint;
  } catch {
    // A picture of another site.
    pixel = undefined;
    return false;
  }
}
