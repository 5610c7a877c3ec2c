// What <kanbao-reader> promises to the documents it is set into. Everything else may change.

/** Where in the newspaper; without an edition the newest one. */
export interface KanbaoAddress {
  /** `2023-01-17`, or `2023-01-17-2` for a second edition of the day. */
  edition?: string | null;
  /** The folio as printed: `C01`. */
  page?: string | null;
  /** The article's number on the page, from 1. */
  article?: number | string | null;
}

/** The detail of `kanbao:navigate`. What the address does not say is null. */
export interface KanbaoNavigateDetail {
  edition: string | null;
  page: string | null;
  article: number | null;
  /** A link to the same place in the newspaper's own reader. */
  url: string;
  /** The title of that place. */
  title: string;
}

/** The detail of `kanbao:zoom`. */
export interface KanbaoZoomDetail {
  /** The size of the text, from 75 to 300. */
  percent: number;
}

/** The detail of `kanbao:error`. */
export interface KanbaoErrorDetail {
  kind: "not-found" | "not-published" | "offline" | "too-new" | "damaged" | "blocked";
  /** The sentence that the reader shows. */
  message: string;
}

export type KanbaoZoomStep = "in" | "out" | "reset";

export interface KanbaoEventMap {
  "kanbao:ready": CustomEvent<Record<string, never>>;
  "kanbao:navigate": CustomEvent<KanbaoNavigateDetail>;
  "kanbao:zoom": CustomEvent<KanbaoZoomDetail>;
  "kanbao:error": CustomEvent<KanbaoErrorDetail>;
}

/** What can be asked of a reader, as an element or in a frame. */
export interface KanbaoMethods {
  go(address?: KanbaoAddress): void;
  next(): void;
  previous(): void;
  zoom(step: KanbaoZoomStep): void;
}

export interface KanbaoReaderElement extends HTMLElement, KanbaoMethods {}

declare global {
  interface HTMLElementTagNameMap {
    "kanbao-reader": KanbaoReaderElement;
  }

  // They bubble, so they are heard on every element and on the document.
  interface GlobalEventHandlersEventMap extends KanbaoEventMap {}
}
