/** The page's addresses: parsed and written, with the query behind them. Pure. */

/** The console's views besides the sandbox's inbox; each is the first word behind `#/`. */
export const AREAS = ["set-up", "try", "activity", "analytics", "proof", "knowledge", "given-up", "settings", "health"] as const;
export type Area = (typeof AREAS)[number];

/** Where the page is, as the part of the address behind `#` and before `?`. The bare address is `inbox`. */
export type Route =
  | { readonly at: "inbox" }
  | { readonly at: "new" }
  | { readonly at: "conversation"; readonly id: string }
  | { readonly at: Area }
  | { readonly at: "nowhere" };

export function parseRoute(hash: string): Route {
  const [path = ""] = hash.replace(/^#?\/?/, "").split("?");
  const [first = "", second = "", ...rest] = path.split("/");
  if (rest.length > 0) return { at: "nowhere" };
  if (first === "conversations" && second !== "") return { at: "conversation", id: decode(second) };
  if (second !== "") return { at: "nowhere" };
  if (first === "") return { at: "inbox" };
  if (first === "new") return { at: "new" };
  return { at: AREAS.find((area) => area === first) ?? "nowhere" };
}

/** @param query what a view keeps in its address; empty and missing values are left out. */
export function addressOf(route: Exclude<Route, { at: "nowhere" }>, query: Query = {}): string {
  return pathOf(route) + searchOf(query);
}

/** What stands behind `?`, for filters that survive a reload and can be shared. */
export type Query = Readonly<Record<string, string | undefined>>;

export function parseQuery(hash: string): Query {
  const start = hash.indexOf("?");
  return start === -1 ? {} : Object.fromEntries(new URLSearchParams(hash.slice(start + 1)));
}

export function searchOf(query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

function pathOf(route: Exclude<Route, { at: "nowhere" }>): string {
  if (route.at === "inbox") return "#/";
  if (route.at === "conversation") return `#/conversations/${encodeURIComponent(route.id)}`;
  return `#/${route.at}`;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
