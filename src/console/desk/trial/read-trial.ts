import { regionHosts } from "../../../intercom/regions.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { answered } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";
import { regionOf } from "../region-of.js";
import { signMessengerToken, playgroundCustomer } from "./messenger-token.js";

/** What the Messenger is started with. */
export function getPlayground({ config, db, now }: ConsoleDeps): Handler<"read-trial"> {
  const { intercom, messengerSecret } = config;
  return async (_input, { viewer }) => {
    if (intercom.mode === "sandbox") return answered({ kind: "sandbox" });
    const { workspaceId } = viewer;
    const region = regionOf(await findWorkspace(db, workspaceId), intercom.region);
    const app = intercom.appUrl ?? regionHosts(region).app;
    // A Messenger secret belongs to one workspace: with OAuth it would be anybody's.
    const secret = intercom.mode === "private" ? messengerSecret : null;
    const customer = playgroundCustomer(viewer);
    return answered({
      kind: "messenger",
      appId: workspaceId,
      region,
      customer: secret === null ? null : { ...customer, token: await signMessengerToken(customer, secret, now()) },
      inboxUrl: `${app}/a/inbox/${encodeURIComponent(workspaceId)}`,
    });
  };
}
