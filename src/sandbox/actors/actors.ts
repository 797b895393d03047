import { installationCalls, type InstallationCalls } from "../canvas/installation-calls.js";
import { sidebarActors, type SidebarActors } from "../canvas/sidebar.js";
import type { Core } from "../core.js";
import { customerWrites, type CustomerMessage, type WrittenMessage } from "./customer.js";
import { finActors, type FinActors, teammateActors, type TeammateActors } from "./teammate.js";
import { lifecycleActors, type LifecycleActors } from "./lifecycle.js";

/** Everything people, bots and Intercom itself do in the workspace, for tests and the sandbox's page to call. */
export interface Actors extends TeammateActors, FinActors, LifecycleActors, SidebarActors, InstallationCalls {
  customerWrites(message: CustomerMessage): WrittenMessage;
}

export function createActors(core: Core): Actors {
  return {
    ...teammateActors(core),
    ...finActors(core),
    ...lifecycleActors(core),
    ...sidebarActors(core),
    ...installationCalls(core),
    customerWrites: (message) => customerWrites(core, message),
  };
}
