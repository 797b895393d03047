/** The package hands on all of TensorFlow's core; of its types only what is installed beside it. */
declare module "@energetic-ai/core" {
  /** Resolves when what computes is there. */
  export function ready(): Promise<void>;
}
export {};
