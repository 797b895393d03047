import type { Attribution } from "../../ports.js";
import type { Basis } from "./reading.js";

const NOTICES: Readonly<Record<Basis, string | null>> = {
  encoder: null,
  words: "The sentence model could not be loaded, so this rests on words alone.",
  rules: "Written in a language the built-in engine knows only by key words.",
  nothing: "Written in a language the built-in engine does not know.",
};

/** Says that the built-in engine answered, and on what. */
export function attribute(model: string, basis: Basis, further: string | null = null): Attribution {
  const notices = [NOTICES[basis], further].filter((notice) => notice !== null);
  return { engine: "builtin", model, notice: notices.length > 0 ? notices.join(" ") : null, masked: 0 };
}
