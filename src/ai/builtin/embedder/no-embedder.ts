import type { Embedder } from "./embedder.js";

/** Stands in where the model is unwanted: everything is answered from words and rules. */
export const noEmbedder: Embedder = {
  embed: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
