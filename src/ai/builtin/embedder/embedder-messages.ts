/** What passes between the main thread and the worker. */
export interface EmbedQuestion {
  readonly id: number;
  readonly texts: readonly string[];
}

export type EmbedAnswer =
  { readonly id: number; readonly vectors: readonly Float32Array[] } | { readonly id: number; readonly failure: string };
