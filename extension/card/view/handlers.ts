/** What can be done from inside one card. */
export interface CardHandlers {
  follow(entity: string): void;
  /** Goes back to the entry `to` of the trail. */
  goBack(to: number): void;
  pin(): void;
  close(): void;
  silenceName(): void;
  silenceEntity(): void;
  notHere(): void;
  /** On this page the name means this one of several. */
  choose(entity: string): void;
  /** Asks again which of several is meant. */
  askAgain(): void;
  /** Edits a name of a kept story; with `line`, who it is. */
  editName(story: string, line: boolean): void;
  pauseSite(): void;
  /** Takes back what was done. */
  undo(): void;
  /** Opens a story, at one of its sentences where that is named. */
  openStory(story: string, sentence?: string): void;
  showMenu(open: boolean): void;
  /** Moves the card, for an arrow key pressed on its handle. */
  nudge(event: KeyboardEvent): void;
  /** Begins to move the card, or to swipe a sheet away, by a pointer that went down on its head. */
  grip(event: PointerEvent): void;
  /** Shows a card in a frame, for words that no page may read; what it returns takes it away again. */
  showFrame?(iframe: HTMLIFrameElement): () => void;
  /** Opens what the reader kept of an entity, where no frame can be shown. */
  openKept?(): void;
}
