import { patternRule, type Rule, type Surroundings } from "../rule.js";

const VERSION_BEFORE =
  /(?:\bv\.?|version|ver\.?|build|release|firmware|driver|update|patch|agent|client|app|sdk|windows|mac ?os|ios|android|chrome|firefox|safari|edge|opera)\s?[:#(]?\s?$/i;
const ADDRESS_BEFORE =
  /\b(?:ips?|ipv4|ip-adresse|address|adresse|server|host|from|ping|dns|gateway|router|subnet|proxy|vpn|firewall|whitelist|allowlist|block\w*)\b/i;

export const NETWORK_RULES: readonly Rule[] = [
  patternRule("network", /(?<![\d.\w-])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d|\w)/, isPersonalAddress),
  patternRule("network", /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/i),
  patternRule(
    "network",
    /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/i,
    (address) => /\d/.test(address) && address.length > 6,
  ),
  patternRule("network", /(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/i),
];

/** Four numbers with dots are a version unless something speaks for an address. */
function isPersonalAddress(address: string, { before }: Surroundings): boolean {
  const octets = address.split(".").map(Number);
  if (octets.some((octet) => octet > 255) || [0, 127, 255].includes(octets[0] ?? 0)) return false;
  if (VERSION_BEFORE.test(before)) return false;
  return ADDRESS_BEFORE.test(before) || octets.some((octet) => octet > 99);
}
