import type { CallOptions, IntercomApi } from "../api.js";
import { meSchema, teamListSchema, teammateListSchema } from "../schemas/workspace.js";
import type { Transport } from "../transport.js";

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
