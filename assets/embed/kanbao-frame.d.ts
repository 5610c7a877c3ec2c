import type { KanbaoMethods } from "./kanbao.js";

/**
 * The reader in a frame. Its events happen on the frame itself. It does what it is asked only where the
 * newspaper's kanbao.json allows this document's origin.
 */
export function reader(frame: HTMLIFrameElement): KanbaoMethods;
