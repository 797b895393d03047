import type { Core } from "../../core.js";
import { presentAdmin, presentMe, presentTeam } from "../../shape/admin.js";
import { ok, refuse } from "../answer.js";
import { REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";

/** A day long gone, on which the workspace was made. */
const CREATED_AT = Date.UTC(2021, 2, 15) / 1000;

export function workspaceRoutes({ world, options }: Core): Route[] {
  const workspace = {
    id: options.workspaceId,
    name: options.workspaceName,
    region: options.region,
    timezone: options.timezone,
    createdAt: CREATED_AT,
  };
  return [
    {
      method: "get",
      path: "/me",
      handle() {
        const admin = world.admins.get(options.adminId);
        return admin ? ok(presentMe(admin, world, workspace)) : refuse(REFUSALS.unauthorized);
      },
    },
    {
      method: "get",
      path: "/admins",
      handle: () => ok({ type: "admin.list", admins: [...world.admins.values()].map((admin) => presentAdmin(admin, world)) }),
    },
    {
      method: "get",
      path: "/teams",
      handle: () => ok({ type: "team.list", teams: [...world.teams.values()].map(presentTeam) }),
    },
  ];
}
