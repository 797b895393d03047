/** Addresses that people may have us post to: public ones, so that nobody reaches what stands beside this server. */
import { lookup as dnsLookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv4");
/** What is public in IPv6 is in here, but for networks that lead to IPv4 addresses or are made for documents. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet("2000::", 3, "ipv6");
const PRIVATE_6 = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  PRIVATE_6.addSubnet(network, bits, "ipv6");

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !PRIVATE.check(address, "ipv4");
  return family === 6 && PUBLIC_6.check(address, "ipv6") && !PRIVATE_6.check(address, "ipv6");
}

/** Whether an address may be public by how it is written: https, no name or password in it, no private IP address. */
export function mayBePublic(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isWritten = isIP(host) !== 0;
  return url.protocol === "https:" && url.username === "" && url.password === "" && (!isWritten || isPublicAddress(host));
}

/** Of a name's addresses only public ones; checked as the connection is made, for a name may lead elsewhere a moment later. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) {
      return callback(Object.assign(new Error("The address is private"), { code: "ADDRESS_PRIVATE", syscall: "connect" }), "", 0);
    }
    if (options.all === true) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
