import { forgedHex } from "../../http/doctor-signs.js";
import { WEBHOOK_PATH } from "../../http/webhook-routes.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { knockAt, type Sign } from "./signed-door.js";

const ENDPOINT = "webhook";

/** A ping, signed as Intercom signs, must be taken; the same with a wrong signature must not. */
export async function checkWebhookEndpoint(url: string, sign: Sign, signal: AbortSignal): Promise<Finding> {
  // `ping` is the one notification without an id, and sets nothing off.
  const ping = {
    type: "notification_event",
    app_id: "doctor",
    id: null,
    topic: "ping",
    data: { type: "notification_event_data", item: { type: "ping", message: "npm run doctor" } },
  };
  const hex = await sign("sha1", JSON.stringify(ping));
  if (hex === null) return notice("webhooks", checkTexts.noSecret);
  const knock = knockAt(`${url}${WEBHOOK_PATH}`, ping, "x-hub-signature", signal);
  const { status } = await knock(`sha1=${hex}`);
  if (status === 401) return failure("webhooks", checkTexts.signatureRefused(ENDPOINT));
  if (status !== 200) return failure("webhooks", checkTexts.endpointAnswers(ENDPOINT, String(status ?? "nothing")));
  const forged = await knock(`sha1=${forgedHex(40)}`);
  if (forged.status !== 401) return failure("webhooks", checkTexts.signatureNotChecked(ENDPOINT));
  return good("webhooks", `A signed webhook is taken at ${url}${WEBHOOK_PATH}, a forged one is not.`);
}
