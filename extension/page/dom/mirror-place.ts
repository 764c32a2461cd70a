/** True of an element that is there to be measured, or heard, and not to be seen. */
export function isOnlyMeasured(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width <= 2 || height <= 2 || right + scrollX <= 0 || bottom + scrollY <= 0) return true;
  if (
    left + scrollX > document.documentElement.scrollWidth ||
    top + scrollY > document.documentElement.scrollHeight
  )
    return true;
  const { color, clipPath, zIndex } = getComputedStyle(element);
  return /^rgba\(.*, 0\)$/.test(color) || clipPath !== 'none' || Number(zIndex) < 0;
}

/** True where an element is laid over a field, or under it, as what gives its text colours. */
export function liesOver(element: Element, field: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), field.getBoundingClientRect()];
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 && wide * high > (a.width * a.height) / 2;
}
