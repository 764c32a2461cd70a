/**
 * A sheet whose custom properties have other names each time. What a page registers with `@property` holds in closed
 * trees too: under names that it knows it could make a card invisible, or its text unreadable.
 */
export function privately(css: string): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return css.replaceAll(/--(?=[a-z])/g, `--b${number!.toString(36)}-`);
}
