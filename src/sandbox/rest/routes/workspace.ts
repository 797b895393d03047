/** Routes of the workspace, its teammates and teams, and the app's installation. */
import type { Core } from "../../core.js";
import { presentAdmin, presentMe, presentTeam } from "../../shape/workspace.js";
import { answerRefusal, ok, REST_REFUSALS, type RestRoute } from "../route.js";

/** The workspace was created on this day, long ago. */
const CREATED_AT = Date.UTC(2021, 2, 15) / 1000;

export function workspaceRoutes(core: Core): RestRoute[] {
  const { world, options } = core;
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
        return admin ? ok(presentMe(admin, world, workspace)) : answerRefusal(REST_REFUSALS.unauthorized);
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
    {
      // The app uninstalls itself: its token is invalid from here on.
      method: "post",
      path: "/auth/uninstall",
      handle() {
        core.tokenValid = false;
        return ok({});
      },
    },
  ];
}
