import type { ConsoleDeps } from "../desk-room.js";
import type { Queue } from "../../../queue/queue.js";

/** What of the desk's room this area works with. */
export type ActivityDeps = Pick<ConsoleDeps, "config" | "db" | "now"> & { readonly queue: Pick<Queue, "addWithin" | "announce"> };
