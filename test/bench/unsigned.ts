/**
 * What requests without a signature cost: 200 gzip bodies of 5 kB at once, each 5 MB when inflated, then 150 bodies that never
 * end. Prints the most memory the process took and whether it answered meanwhile.
 */
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { embeddedTarget } from "./support/places.js";
import { print } from "./support/report.js";
import { DEAD, isBuilt, residentMegabytes, startApp } from "./support/servers.js";

const BODIES = 200;
const UNFINISHED = 150;
const built = isBuilt();
const body = gzipSync(Buffer.alloc(5 * 1024 * 1024 - 1_024, "a"), { level: 9 });

const target = await embeddedTarget();
const env = { INTERCOM_API_URL: DEAD, INTERCOM_ACCESS_TOKEN: "x", INTERCOM_CLIENT_SECRET: "bench-secret" };
const start = () => startApp({ ...env, DATA_DIR: target.dataDir, DATABASE_URL: "" }, built);
// The first start creates the database and needs more memory than any later one.
await (await start()).kill();
const app = await start();
await delay(2_000);

const before = residentMegabytes(app.child.pid);
let most = before;
const watching = setInterval(() => (most = Math.max(most, residentMegabytes(app.child.pid))), 5);
const headers = { "Content-Encoding": "gzip", "Content-Type": "application/json" };
const send = () => fetch(`${app.url}/intercom/webhooks`, { method: "POST", headers, body: new Uint8Array(body) });
const statuses = (await Promise.all(Array.from({ length: BODIES }, send))).map(({ status }) => status);
const afterBodies = most;

const { hostname, port } = new URL(app.url);
const began = performance.now();
const head = `POST /intercom/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n`;
const ends = Array.from({ length: UNFINISHED }, async () => {
  const socket = connect(Number(port), hostname).on("error", () => undefined);
  socket.write(`${head}${"x".repeat(100_000)}`);
  socket.resume();
  await once(socket, "close");
});
await Promise.all(ends);
const held = (performance.now() - began) / 1000;
clearInterval(watching);
await app.kill();
await target.remove();

print("Requests without a signature", [
  { what: "memory before", metric: `${before} MB` },
  { what: `${BODIES} gzip bodies of ${(body.length / 1000).toFixed(1)} kB: answers`, metric: [...new Set(statuses)].join(", ") },
  { what: `${BODIES} gzip bodies: most memory`, metric: `${afterBodies} MB` },
  { what: `${UNFINISHED} bodies without an end: held for`, metric: `${held.toFixed(1)} s` },
  { what: `${UNFINISHED} bodies without an end: most memory`, metric: `${most} MB` },
]);
