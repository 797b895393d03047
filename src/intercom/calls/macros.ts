import { versionHas } from "../../domain/capabilities.js";
import type { IntercomApi } from "../api.js";
import { cursorAfter } from "../schemas/pages.js";
import { macroListSchema } from "../schemas/workspace.js";
import type { Transport } from "../transport.js";

/** From about thirty a page on Intercom may leave the texts out. */
const MACROS_A_PAGE = "25";

export function macroCalls(call: Transport, version: string): Pick<IntercomApi, "listMacros"> {
  return {
    listMacros: (cursor, options) => {
      if (!versionHas("macros", version)) return Promise.resolve(null);
      const query = { per_page: MACROS_A_PAGE, ...(cursor === null ? {} : { starting_after: cursor }) };
      return call({ method: "GET", route: "/macros", query, kind: "read", read: parseMacros }, options);
    },
  };
}

function parseMacros(body: unknown) {
  const { data, pages } = macroListSchema.parse(body);
  return { items: data.filter(({ text }) => text.trim() !== ""), next: cursorAfter(pages), total: null };
}
