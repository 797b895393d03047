import type { Core } from "../../core.js";
import { ok } from "../answer.js";
import type { Route } from "../route.js";

/** The app takes itself off the workspace: its token is worthless from here on. */
export function uninstallRoutes(core: Core): Route[] {
  return [
    {
      method: "post",
      path: "/auth/uninstall",
      handle() {
        core.tokenValid = false;
        return ok({});
      },
    },
  ];
}
