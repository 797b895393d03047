import type { PlaygroundConversation } from "../../../../console/api/playground.js";

/**
 * Which conversation is the trial's, in a workspace where others write too: the one chosen, else the one that begins
 * with a ready message; null leaves it to the server, which takes the newest.
 */
export function pickConversation(
  conversations: readonly PlaygroundConversation[],
  chosen: string | null,
  messages: readonly string[],
): string | null {
  if (conversations.some(({ id }) => id === chosen)) return chosen;
  const ours = conversations.find(({ begins }) => begins !== null && messages.some((text) => isBeginning(begins, text)));
  return ours?.id ?? null;
}

function isBeginning(begins: string, text: string): boolean {
  return begins.length > 20 && text.startsWith(begins);
}
