/** What the navigation offers, and which entry a route leads to. */
import { type Area, AREAS, type Route } from "../../router/route.js";
import type { ConsoleViewProps } from "../console-view-props.js";

/** One entry of the navigation. */
export type NavItem = "inbox" | Area;
type Moment = "try" | "install" | "run";

export interface NavGroup {
  readonly moment: Moment;
  readonly navItems: readonly NavItem[];
}

type Mode = ConsoleViewProps["mode"];

const MOMENTS: Readonly<Record<Area, Moment>> = {
  "set-up": "install",
  try: "try",
  activity: "run",
  analytics: "run",
  proof: "run",
  knowledge: "run",
  "given-up": "run",
  settings: "run",
  health: "run",
};

const groupOf = (moment: Moment): NavGroup => ({ moment, navItems: AREAS.filter((area) => MOMENTS[area] === moment) });
const [INSTALL, TRY, RUN] = [groupOf("install"), groupOf("try"), groupOf("run")];

// Who tried the sandbox sets up a workspace next; in a workspace there is nothing to try before that.
const SANDBOX: readonly NavGroup[] = [{ moment: "try", navItems: ["inbox"] }, INSTALL, RUN];
const WORKSPACE: readonly NavGroup[] = [INSTALL, TRY, RUN];

/** What the navigation offers, by the moments an admin goes through: trying, installing, running. */
export function navItemsIn(mode: Mode): readonly NavGroup[] {
  return mode === "sandbox" ? SANDBOX : WORKSPACE;
}

/** The entry a route leads to; null where there is none. Only the sandbox has conversations of its own. */
export function navItemAt(route: Route, mode: Mode): NavItem | null {
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
