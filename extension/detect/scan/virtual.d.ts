/** What every page is searched for, see `detect/outlook.ts`. */
declare module 'virtual:outlook' {
  const packed: import('./prefilter.ts').PackedOutlook;
  export default packed;
}
/** The names again, with the words that decide about names: what a page that has one is searched for. */
declare module 'virtual:page-index' {
  const packed: string;
  export default packed;
}
