import { ITEM_BUTTONS, type ItemButton } from "./buttons.js";

/** Ids of ours are far shorter; a longer one is somebody else's mistake and gets no button. */
const LONGEST = 200;

/** `undo:<ledger id>`, or null where `about` cannot be carried in an id. */
export function itemId(button: ItemButton, about: string): string | null {
  const usable = about.length <= LONGEST && /\S/u.test(about) && !/[\p{Cc}\p{Surrogate}]/u.test(about);
  return usable ? `${button}:${about}` : null;
}

/** What an item button that was clicked is about; null where the id is none of them. */
export function parseItemId(id: string): { readonly button: ItemButton; readonly about: string } | null {
  const button = ITEM_BUTTONS.find((name) => id.startsWith(`${name}:`));
  return button === undefined ? null : { button, about: id.slice(button.length + 1) };
}
