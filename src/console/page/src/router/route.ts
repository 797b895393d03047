/** Where the page is, as the part of the address behind `#`. */
export type Route =
  | { readonly at: "inbox" }
  | { readonly at: "new" }
  | { readonly at: "conversation"; readonly id: string }
  | { readonly at: "nowhere" };

export function parseRoute(hash: string): Route {
  const [first = "", second = "", ...rest] = hash.replace(/^#?\/?/, "").split("/");
  if (rest.length > 0) return { at: "nowhere" };
  if (first === "conversations" && second !== "") return { at: "conversation", id: decode(second) };
  if (second !== "") return { at: "nowhere" };
  if (first === "") return { at: "inbox" };
  return first === "new" ? { at: "new" } : { at: "nowhere" };
}

export function addressOf(route: Exclude<Route, { at: "nowhere" }>): string {
  switch (route.at) {
    case "inbox":
      return "#/";
    case "new":
      return "#/new";
    case "conversation":
      return `#/conversations/${encodeURIComponent(route.id)}`;
  }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
