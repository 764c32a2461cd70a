/** What can be done from inside one card. */
export interface CardHandlers {
  follow(entity: string): void;
  /** Goes back to the entry `to` of the trail. */
  goBack(to: number): void;
  pin(): void;
  close(): void;
  silenceName(): void;
  silenceEntity(): void;
  pauseSite(): void;
  /** Takes back what was done. */
  undo(): void;
  openStory(story: string): void;
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
