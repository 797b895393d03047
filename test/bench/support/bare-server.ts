/** What a webhook costs at the least: the signature checked, the body parsed, nothing kept. By Express with helmet, or by node:http alone. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import express from "express";
import helmet from "helmet";

const [, , kind, secret = ""] = process.argv;

function assess(signature: string | undefined, body: Buffer): number {
  const given = Buffer.from((signature ?? "").replace("sha1=", ""), "hex");
  const right = createHmac("sha1", secret).update(body).digest();
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 401;
  JSON.parse(body.toString("utf8"));
  return 200;
}

const withExpress = express();
withExpress.use(helmet());
withExpress.post("/intercom/webhooks", express.raw({ type: () => true, limit: "5mb" }), (request, response) => {
  const body: unknown = request.body;
  const status = assess(request.get("X-Hub-Signature"), Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  response.status(status).json({ accepted: true });
});

const server =
  kind === "express"
    ? createServer(withExpress)
    : createServer((request, response) => {
        void buffer(request).then((body) => {
          const signature = request.headers["x-hub-signature"];
          response.writeHead(assess(typeof signature === "string" ? signature : undefined, body), {
            "Content-Type": "application/json",
          });
          response.end('{"accepted":true}');
        });
      });
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null)
    console.log(`The bare server is ready at http://127.0.0.1:${address.port}`);
});
