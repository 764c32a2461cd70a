/** What every page is searched for, see `detect/scan/prefilter.ts`. */
declare module 'virtual:prefilter' {
  const packed: import('./prefilter.ts').PackedPrefilter;
  export default packed;
}
/** What pages are searched for beside it where a reader wishes everyday names underlined everywhere. */
declare module 'virtual:everyday-prefilter' {
  const packed: import('./prefilter.ts').PackedPrefilter;
  export default packed;
}
/** The names again, with the words that decide about names: what a page that has one is searched for. */
declare module 'virtual:page-index' {
  const packed: import('./prefilter.ts').PackedPrefilter;
  export default packed;
}
