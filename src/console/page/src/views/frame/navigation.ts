import type { Area, Route } from "../../router/route.js";
import type { ConsoleViewProps } from "../console-view-props.js";

/** One entry of the navigation. */
export type Place = "inbox" | Area;
export type Moment = "try" | "install" | "run";

export interface PlaceGroup {
  readonly moment: Moment;
  readonly places: readonly Place[];
}

type Mode = ConsoleViewProps["mode"];

const RUN: PlaceGroup = { moment: "run", places: ["activity", "analytics", "knowledge", "given-up", "settings", "health"] };

const INSTALL: PlaceGroup = { moment: "install", places: ["set-up"] };

// Who tried the sandbox sets up a workspace next; in a workspace there is nothing to try before that.
const SANDBOX: readonly PlaceGroup[] = [{ moment: "try", places: ["inbox"] }, INSTALL, RUN];
const WORKSPACE: readonly PlaceGroup[] = [INSTALL, { moment: "try", places: ["try"] }, RUN];

/** What the navigation offers, by the moments an admin goes through: trying, installing, running. */
export function placesIn(mode: Mode): readonly PlaceGroup[] {
  return mode === "sandbox" ? SANDBOX : WORKSPACE;
}

/** The place a route leads to; null where there is none. Only the sandbox has conversations of its own. */
export function placeAt(route: Route, mode: Mode): Place | null {
  switch (route.at) {
    case "inbox":
      return mode === "sandbox" ? "inbox" : "set-up";
    case "new":
    case "conversation":
      return mode === "sandbox" ? "inbox" : null;
    case "nowhere":
      return null;
    default:
      return route.at;
  }
}
