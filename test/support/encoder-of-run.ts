/** Which encoder a process of the built app has: the run's, where it finds in its environment how to ask it. */

/** The encoder's own thread in the app that tests build. */
export const OWN_ENCODER = "own-embedder-thread.js";

/** In place of the encoder's thread there. */
export const CHOICE_OF_ENCODER = `await import(process.env.SIMPLI_TESTS_SUPPLIES === undefined ? "./${OWN_ENCODER}" : "./shared-encoder-thread.js");\n`;

/** For the environment of a process: an encoder of its own would read every article of the help centre again. */
export function sharedEncoder(): Record<string, string> {
  const { SIMPLI_TESTS_SUPPLIES: supplies } = process.env;
  return supplies === undefined ? {} : { SIMPLI_TESTS_SUPPLIES: supplies };
}
