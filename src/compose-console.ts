import { Router } from "express";
import type { IntercomSide } from "./compose-intercom.js";
import type { Session, Viewer } from "./console/api/session.js";
import { createDesk } from "./console/desk/create-desk.js";
import type { DeskRoom } from "./console/desk/desk-room.js";
import { CONSOLE_API, consoleRoutes } from "./http/console/console-routes.js";

export interface ComposeConsoleRoom extends DeskRoom {
  readonly intercom: IntercomSide;
}

/** The console: who may see it, and what it asks. */
export function composeConsole(room: ComposeConsoleRoom): Router {
  const router = Router();
  const viewerOf = async (): Promise<Viewer | null> => {
    const { app } = room.intercom;
    if (room.config.intercom.mode !== "sandbox" || app.kind !== "private") return null;
    const me = await app.identify();
    return { workspaceId: me.workspaceId, workspaceName: me.workspaceName, teammateId: null, name: "Sandbox" };
  };
  router.get(`${CONSOLE_API}/session`, async (_request, response) => {
    const viewer = await viewerOf();
    const session: Session =
      viewer === null
        ? { standing: "closed", because: "Sign-in is not there yet." }
        : { standing: "signed-in", viewer, mode: "sandbox", canSignOut: false };
    response.json(session);
  });
  router.use(CONSOLE_API, consoleRoutes({ desk: createDesk(room), viewerOf }));
  return router;
}
