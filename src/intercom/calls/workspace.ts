/** What Intercom says of the workspace itself, its teammates, teams and macros; the teams are remembered for a while. */
import { versionHas } from "../../domain/api-version.js";
import type { CallOptions, IntercomApi, Team } from "../api.js";
import type { Transport } from "../rest-request.js";
import { cursorAfter } from "../schemas/pages.js";
import { macroListSchema, meSchema, teamListSchema, teammateListSchema } from "../schemas/workspace.js";

type WorkspaceCalls = Pick<IntercomApi, "me" | "listTeammates" | "listTeams">;

export function workspaceCalls(call: Transport): WorkspaceCalls {
  return {
    me: (options?: CallOptions) => call({ method: "GET", route: "/me", kind: "read", read: parseMe }, options),
    listTeammates: (options?: CallOptions) =>
      call({ method: "GET", route: "/admins", kind: "read", read: parseTeammates }, options),
    listTeams: (options?: CallOptions) => call({ method: "GET", route: "/teams", kind: "read", read: parseTeams }, options),
  };
}

function parseMe(body: unknown) {
  const { id, name, email_verified: emailVerified, app } = meSchema.parse(body);
  return {
    adminId: id,
    adminName: name,
    emailVerified,
    workspaceId: app.id_code,
    workspaceName: app.name,
    region: app.region,
    timezone: app.timezone,
  };
}

/** Older versions list teams among the teammates. */
function parseTeammates(body: unknown) {
  return teammateListSchema
    .parse(body)
    .admins.filter((admin) => admin.type !== "team")
    .map((admin) => ({
      id: admin.id,
      name: admin.name,
      email: admin.email,
      hasInboxSeat: admin.has_inbox_seat ?? false,
      teamIds: admin.team_ids,
    }));
}

function parseTeams(body: unknown) {
  return teamListSchema.parse(body).teams.map(({ id, name }) => ({ id, name: name ?? id }));
}

/** Teams change rarely, and asking costs a call of the rate budget. */
const REMEMBER_MS = 10 * 60_000;
/** A list this young is fresh: a rush of conversations for a team that is gone costs a call in two seconds. */
const FRESH_MS = 2_000;

/** The same API, with the list of teams remembered for ten minutes. */
export function rememberTeams(api: IntercomApi, now: () => number): IntercomApi {
  let remembered: { readonly teams: readonly Team[]; readonly at: number } | null = null;
  return {
    ...api,
    async listTeams(options) {
      const life = options?.fresh === true ? FRESH_MS : REMEMBER_MS;
      if (remembered !== null && now() - remembered.at < life) return remembered.teams;
      const teams = await api.listTeams(options);
      remembered = { teams, at: now() };
      return teams;
    },
  };
}

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
