import type { ReplyStyle } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseList } from "../reading/read-list.js";
import { parseText } from "../reading/read-text.js";

const MAX_STYLES = 50;

/** Reads the answer of `/api/v1/styles`: names, objects, or a map from id to description; null without any list. */
export function parseStyles(answer: unknown): readonly ReplyStyle[] | null {
  const list = parseList(answer, ["styles", "profiles", "tones"]) ?? listOfMap(answer);
  if (list === null) return null;
  return list
    .map(parseStyle)
    .filter((style) => style !== null)
    .slice(0, MAX_STYLES);
}

function listOfMap(answer: unknown): readonly unknown[] | null {
  const fields = pickFields(answer);
  if (fields === null) return null;
  const map = pickFields(fields["styles"]) ?? fields;
  return Object.keys(map);
}

function parseStyle(value: unknown): ReplyStyle | null {
  const fields = pickFields(value);
  if (fields === null) return named(parseText(value, 60), null);
  const name = pick(fields, ["name", "label", "title"], (text) => parseText(text, 60));
  return named(pick(fields, ["id", "key", "slug", "style"], (text) => parseText(text, 60)) ?? name, name);
}

function named(id: string | null, name: string | null): ReplyStyle | null {
  if (id === null) return null;
  return { id, name: name ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/[-_]+/g, " ") };
}
