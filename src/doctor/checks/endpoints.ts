/** The doctor's checks of the app's own endpoints and of the AI services. */
import { canvasSchema } from "../../../canvas/kit/canvas.js";
import { estimateHeight, FIRST_CANVAS_PX, validateCanvas } from "../../../canvas/kit/index.js";
import type { SimpliParty } from "../../ai/simpli/operations.js";
import { identify, isExpectedService } from "../../ai/simpli/specification.js";
import { type Config, type LlmConfig, SIMPLI_SERVICES, type SimpliConfig, type SimpliServiceName } from "../../config.js";
import { DOCTOR_TEAMMATE_ID, forgedHex } from "../../domain/doctor-requests.js";
import { parseJson } from "../../kernel/json.js";
import { exchange } from "../../outbound/exchange.js";
import { CANVAS_PATHS, WEBHOOK_PATH } from "../../paths.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

const SIDEBAR_ENDPOINT = "sidebar request";

interface SampleConversation {
  readonly workspaceId: string;
  readonly conversationId: string;
}

/** Opening the sidebar, signed as Intercom signs; and whether Intercom would draw what comes back. */
export async function checkCanvasEndpoint(
  url: string,
  sample: SampleConversation | null,
  sign: Sign,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const body = {
    workspace_id: sample?.workspaceId ?? "doctor",
    admin: { type: "admin", id: DOCTOR_TEAMMATE_ID, name: "npm run doctor" },
    conversation: { type: "conversation", id: sample?.conversationId ?? "0" },
  };
  const hex = await sign("sha256", JSON.stringify(body));
  if (hex === null) return [notice("sidebar", checkTexts.noSecret)];
  const sendSigned = signedSender(`${url}${CANVAS_PATHS.initialize}`, body, "x-body-signature", signal);
  const { status, text } = await sendSigned(hex);
  if (status === 401) return [failure("sidebar", checkTexts.signatureRefused(SIDEBAR_ENDPOINT))];
  if (status !== 200) return [failure("sidebar", checkTexts.endpointAnswers(SIDEBAR_ENDPOINT, String(status ?? "nothing")))];
  const forged = await sendSigned(forgedHex(64));
  if (forged.status !== 401) return [failure("sidebar", checkTexts.signatureNotChecked(SIDEBAR_ENDPOINT))];
  const answered = good(
    "sidebar",
    `A signed sidebar request is answered at ${url}${CANVAS_PATHS.initialize}, a forged one is not.`,
  );
  return [answered, assessCanvas(parseJson(text))];
}

function assessCanvas(json: unknown): Finding {
  const [problem] = validateCanvas(json);
  if (problem !== undefined) return failure("canvas", checkTexts.canvasBroken(`${problem.path} ${problem.message}`));
  const height = estimateHeight(canvasSchema.parse(json));
  if (height > FIRST_CANVAS_PX) return notice("canvas", checkTexts.canvasTall(height, FIRST_CANVAS_PX));
  return good("canvas", `Its first screen keeps Intercom's limits (about ${height} of ${FIRST_CANVAS_PX} px).`);
}

const WEBHOOK_ENDPOINT = "webhook";

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
  const sendSigned = signedSender(`${url}${WEBHOOK_PATH}`, ping, "x-hub-signature", signal);
  const { status } = await sendSigned(`sha1=${hex}`);
  if (status === 401) return failure("webhooks", checkTexts.signatureRefused(WEBHOOK_ENDPOINT));
  if (status !== 200) return failure("webhooks", checkTexts.endpointAnswers(WEBHOOK_ENDPOINT, String(status ?? "nothing")));
  const forged = await sendSigned(`sha1=${forgedHex(40)}`);
  if (forged.status !== 401) return failure("webhooks", checkTexts.signatureNotChecked(WEBHOOK_ENDPOINT));
  return good("webhooks", `A signed webhook is taken at ${url}${WEBHOOK_PATH}, a forged one is not.`);
}

/** Signs as Intercom does: with the app's secret, or through the running sandbox. Null where nobody can. */
export type Sign = (algorithm: "sha1" | "sha256", body: string) => Promise<string | null>;

interface EndpointAnswer {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly text: string;
}

type SendSigned = (signature: string) => Promise<EndpointAnswer>;

const TIME_LIMIT_MS = 10_000;

/** A signed POST to one of the app's endpoints, as Intercom sends it. Never throws. */
function signedSender(url: string, body: object, header: string, signal: AbortSignal): SendSigned {
  return async (signature) => {
    const headers = { "content-type": "application/json", [header]: signature };
    const answer = await exchange({ method: "POST", url, headers, body, timeoutMs: TIME_LIMIT_MS, signal });
    return answer.answered ? { status: answer.status, text: answer.text } : { status: null, text: "" };
  };
}

const PARTIES: Readonly<Record<SimpliServiceName, SimpliParty>> = {
  triage: "triage",
  reply: "reply",
  sentiment: "sentiment",
  qa: "qa",
  kb: "knowledge",
};

/** Each AI service that has a URL: whether it is well, and whether it is the one meant. */
export async function diagnoseServices(
  config: Pick<Config, "simpli" | "llm" | "warnings">,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const services = SIMPLI_SERVICES.map((service) => checkService(service, config, signal));
  const { llm, warnings } = config;
  if (llm !== null) return Promise.all([...services, checkModel(llm, signal)]);
  const unused = [...new Set(warnings.flatMap(({ name }) => (name.startsWith("LLM_") ? [name] : [])))];
  const found = unused.map((name) => notice("services", checkTexts.modelNowhere(name), "model"));
  return [...(await Promise.all(services)), ...found];
}

/** The list of models costs nothing. Servers that have none answer it with another status, which says nothing about the model. */
async function checkModel({ baseUrl, apiKey, model }: LlmConfig, signal: AbortSignal): Promise<Finding> {
  const headers: Record<string, string> = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
  const answer = await exchange({ method: "GET", url: `${baseUrl}/models`, headers, timeoutMs: TIME_LIMIT_MS, signal });
  if (!answer.answered) return failure("services", checkTexts.modelAway(baseUrl, answer.code ?? answer.why), "model");
  if (isKeyRefusal(answer.status)) return failure("services", checkTexts.modelKeyRefused(baseUrl, answer.status), "model");
  return notice("services", checkTexts.modelUntried(model, baseUrl), "model");
}

const isKeyRefusal = (status: number) => status === 401 || status === 403;

/** Asked of an address that need not exist: services check the key before they look where a request leads. */
async function keyRefusal({ url, apiKey }: SimpliConfig, signal: AbortSignal): Promise<number | null> {
  const headers: Record<string, string> = apiKey === null ? {} : { "x-api-key": apiKey };
  const answer = await exchange({ method: "GET", url: `${url}/usage`, headers, timeoutMs: TIME_LIMIT_MS, signal });
  return answer.answered && isKeyRefusal(answer.status) ? answer.status : null;
}

async function checkService(
  service: SimpliServiceName,
  { simpli, llm }: Pick<Config, "simpli" | "llm">,
  signal: AbortSignal,
): Promise<Finding> {
  const settings = simpli[service];
  if (settings === null) {
    const instead = llm === null || service === "kb" ? "the built-in engine answers" : `the model ${llm.model} is asked`;
    return good("services", `Has no URL: ${instead}.`, service);
  }
  const { url } = settings;
  const identity = await identify(url, signal);
  if (!identity.healthy) return failure("services", checkTexts.serviceAway(url), service);
  const refusal = await keyRefusal(settings, signal);
  if (refusal !== null) return failure("services", checkTexts.serviceKeyRefused(service, refusal), service);
  const expected = isExpectedService(identity, PARTIES[service]);
  if (expected === null) return notice("services", checkTexts.serviceUnnamed(url), service);
  if (!expected) return failure("services", checkTexts.serviceOther(url, identity.title ?? "", service), service);
  const name = [identity.title, identity.version].filter((word) => word !== null).join(" ");
  return good("services", `${name} is well at ${url}.`, service);
}
