/** The list of macros, from 2.16 on: latest change first, page by page by a cursor. */
import { z } from "zod";
import type { Core } from "../../core.js";
import type { MacroRecord } from "../../world/records.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";
import { parameterInvalid } from "../refusals.js";

const SINCE = 16;
const USUAL_PAGE = 50;
const LARGEST_PAGE = 150;
/** "When returning 30+ macros, body rendering may be skipped for performance". */
const BODIES_A_PAGE = 29;

export function macroRoutes({ world }: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/macros",
      since: SINCE,
      handle({ query }) {
        const perPage = Number(query.get("per_page") ?? USUAL_PAGE);
        if (!Number.isInteger(perPage) || perPage < 1 || perPage > LARGEST_PAGE)
          return answerRefusal(parameterInvalid("per_page is invalid", "per_page"));
        const all = [...world.macros].sort((one, other) => other.updatedAt - one.updatedAt || one.id.localeCompare(other.id));
        const start = startAfter(all, query.get("starting_after"));
        if (start === null) return answerRefusal(parameterInvalid("starting_after is invalid", "starting_after"));
        const shown = all.slice(start, start + perPage);
        const last = start + perPage < all.length ? shown.at(-1) : undefined;
        return ok({
          type: "list",
          data: shown.map((macro) => presentMacro(macro, shown.length <= BODIES_A_PAGE)),
          pages: { type: "pages", per_page: perPage, next: last === undefined ? null : { starting_after: cursorOf(last) } },
        });
      },
    },
  ];
}

const cursorOf = ({ updatedAt, id }: MacroRecord): string => Buffer.from(JSON.stringify([updatedAt, id])).toString("base64");

const cursorSchema = z.tuple([z.number(), z.string()]);

function startAfter(all: readonly MacroRecord[], cursor: string | null): number | null {
  if (cursor === null) return 0;
  try {
    const [, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64").toString("utf8")));
    const index = all.findIndex((macro) => macro.id === id);
    return index < 0 ? null : index + 1;
  } catch {
    return null;
  }
}

function presentMacro(macro: MacroRecord, withBody: boolean) {
  return {
    type: "macro" as const,
    id: macro.id,
    name: macro.name,
    body: withBody ? `<p>${macro.text.replace(PLACEHOLDER, attributeElement)}</p>` : null,
    body_text: withBody ? macro.text : null,
    created_at: new Date(macro.updatedAt * 1000).toISOString(),
    updated_at: new Date(macro.updatedAt * 1000).toISOString(),
    visible_to: macro.teamIds.length === 0 ? "everyone" : "specific_teams",
    visible_to_team_ids: macro.teamIds,
    available_on: ["inbox", "messenger"],
  };
}

const PLACEHOLDER = /\{\{([\w.]+)(?:\|fallback:"([^"]*)")?\}\}/g;

const attributeElement = (_all: string, key: string, fallback: string | undefined): string =>
  `<attribute key="${key}"${fallback === undefined ? "" : ` default="${fallback}"`}/>`;
