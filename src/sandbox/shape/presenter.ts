import type { World } from "../world/world.js";
import type { Shape } from "./version.js";

/** What the shapes need beside the record they show. */
export interface Presenter {
  readonly world: World;
  readonly workspaceId: string;
  /** The code of the app that writes through the API. */
  readonly appCode: string;
  readonly shape: Shape;
  readonly text: "html" | "plain";
}
