/** Gives the computed style of an element, for as long as the page does not change. */
export type StyleOf = (element: Element) => CSSStyleDeclaration;

/**
 * Text below this opacity, its own times that of the elements around it, cannot be seen, nor text whose colour has a
 * lower alpha.
 */
export const leastOpacity = 0.05;

/** True of a computed colour of at least some opacity, from 0 to 1. */
export const isInk = (colour: string, least: number): boolean => {
  const opacity = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(colour);
  return opacity === null || Number(opacity[1] ?? opacity[2]) >= least;
};

/** True of a computed colour that nobody sees. */
export const isClear = (colour: string): boolean => !isInk(colour, leastOpacity);
