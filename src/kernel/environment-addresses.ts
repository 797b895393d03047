/** What addresses, networks and proxies in the environment must be. */
import { isIP } from "node:net";
import { z } from "zod";

/** Names of networks that Express knows. */
const NETWORK_NAMES: ReadonlySet<string> = new Set(["loopback", "linklocal", "uniquelocal"]);

/**
 * As pg reads it: the host may be left out (`postgres://user@/db?host=/run`). A "#" or "@" behind the host was meant for the
 * password, and what stands encoded must be text.
 */
export function isDatabaseUrl(text: string): boolean {
  const whole = URL.canParse(text) ? text : text.replace("@/", "@host/");
  if (!URL.canParse(whole)) return false;
  const { hash, pathname, search, username, password } = new URL(whole);
  return hash === "" && !pathname.includes("@") && !/^[^=]*@/.test(search) && [username, password, pathname].every(isEncodedText);
}

function isEncodedText(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether an address ends with its host and port: where paths are appended to it, nothing else may stand behind them. */
export function isOrigin(url: string): boolean {
  return /^https?:\/\/[^/?#\\]+$/i.test(url);
}

const OF_THIS_MACHINE = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether what is sent to an address crosses a network unencrypted. */
export function isPlainAndElsewhere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !OF_THIS_MACHINE.test(hostname);
}

export function isNetwork(text: string): boolean {
  if (NETWORK_NAMES.has(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  // Express knows no network of all addresses.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128));
}

/** The HTTP client sends none, and what prints an address must print no password. Anything else stays as it is written. */
export function withoutCredentials(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username === "" && url.password === "") return text;
  url.username = "";
  url.password = "";
  return url.href;
}

/** Without a slash at its end, and with a scheme in small letters: others ask whether it begins with "https:". */
export const httpUrl = (remedy: string) =>
  z.url({ protocol: /^https?$/, error: remedy }).transform((url) =>
    withoutCredentials(url)
      .replace(/^https?/i, (scheme) => scheme.toLowerCase())
      .replace(/\/+$/, ""),
  );

/** The same for an address that paths are appended to: nothing may stand behind its own path. */
export const baseUrl = (remedy: string) =>
  httpUrl(remedy).refine(
    (url) => !/[?#]/.test(url),
    "leave out the ? or # and what follows it: paths are appended to this address",
  );

/** Each as the HTTP client reads it: the first that is set, even to nothing. */
const PROXIES = [
  ["http_proxy", "HTTP_PROXY"],
  ["https_proxy", "HTTPS_PROXY"],
] as const;

/** The HTTP client reads its proxies itself, and throws where it cannot. */
export function proxyIssues(env: Readonly<Record<string, string | undefined>>): { name: string; issue: string }[] {
  const issue = "give the proxy's address, such as http://proxy.example:3128 (% in the password as %25), or leave it unset";
  return PROXIES.flatMap((names) => {
    const name = names.find((each) => env[each] !== undefined);
    const address = name === undefined ? "" : env[name];
    return name === undefined || address === "" || isProxy(address) ? [] : [{ name, issue }];
  });
}

function isProxy(address = ""): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^(https?|socks5?):$/.test(url.protocol) && [url.username, url.password].every(isEncodedText);
}
