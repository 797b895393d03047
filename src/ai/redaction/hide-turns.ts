import type { DialogueTurn } from "../ports.js";
import type { Mask } from "./mask.js";

export function hideTurns(turns: readonly DialogueTurn[], mask: Mask): readonly DialogueTurn[] {
  const contents = mask.hideAll(turns.map(({ content }) => content));
  return turns.map((turn, index) => ({ ...turn, content: contents[index] ?? "" }));
}
