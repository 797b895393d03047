/** The console's API, typed by its endpoints. */
import { SHOWN_WORKSPACE, SHOWN_WORKSPACE_FIELD } from "../../console/api/session.js";
import { ENDPOINT_KINDS, type EndpointName, type GivenOf, type OutputOf } from "../../console/api/endpoints.js";
import { ApiError, requestJson } from "./request.js";

/** Asks the console's server; rejects with ApiError alone. */
export type AskConsole = <Name extends EndpointName>(name: Name, given: GivenOf<Name>) => Promise<OutputOf<Name>>;

/**
 * @param base such as `/console/api`, without a slash at the end
 * @param workspaceId that the page shows: another tab may have signed in to another one meanwhile
 */
export function createAsk(base: string, workspaceId: string | null = null): AskConsole {
  const headers: Readonly<Record<string, string>> = workspaceId === null ? {} : { [SHOWN_WORKSPACE]: workspaceId };
  return (name, given) => {
    const { method, output } = ENDPOINT_KINDS[name];
    const { path, rest } = fillPath(ENDPOINT_KINDS[name].path, { ...given });
    if (method !== "GET") return requestJson(output, method, `${base}${path}`, rest, headers);
    return requestJson(output, method, `${base}${path}${queryOf(rest)}`, undefined, headers);
  };
}

/** The address of a download, for a link. @param workspaceId that the page shows */
export function fileAddress<Name extends EndpointName>(
  base: string,
  name: Name,
  given: GivenOf<Name>,
  workspaceId: string | null = null,
): string {
  const { path, rest } = fillPath(ENDPOINT_KINDS[name].path, { ...given, [SHOWN_WORKSPACE_FIELD]: workspaceId ?? undefined });
  return `${base}${path}${queryOf(rest)}`;
}

type Fields = Readonly<Record<string, unknown>>;

function fillPath(path: string, given: Fields): { readonly path: string; readonly rest: Fields } {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(given[name])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
  return { path: filled, rest };
}

function queryOf(fields: Fields): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const query = new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)]))).toString();
  return query === "" ? "" : `?${query}`;
}

/** The same client, which also tells when the server knows nobody any more. */
export function watchSignIn(ask: AskConsole, onSignedOut: () => void): AskConsole {
  return (name, given) => reportSignedOut(ask(name, given), onSignedOut);
}

/** Reports where the server knows nobody any more. */
export async function reportSignedOut<T>(asked: Promise<T>, onSignedOut: () => void): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.failure === "signed-out") onSignedOut();
    throw thrown;
  }
}
