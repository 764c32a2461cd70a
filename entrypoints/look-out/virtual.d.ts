/** What the scripts that run behind this one take of it, see `scripts/build/look-out-parts.ts`. */
declare module 'virtual:look-out-parts' {
  const parts: readonly unknown[];
  export default parts;
}
