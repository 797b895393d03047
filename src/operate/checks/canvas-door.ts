import { estimateHeight, FIRST_CANVAS_PX, validateCanvas } from "../../../canvas/kit/index.js";
import { canvasSchema } from "../../../canvas/kit/canvas-schema.js";
import { parseJson } from "../../ai/http/parse-json.js";
import { CANVAS_PATHS } from "../../http/canvas-routes.js";
import { DOCTOR_TEAMMATE_ID, forgedHex } from "../../http/doctor-signs.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { knockAt, type Sign } from "./signed-door.js";

const ENDPOINT = "sidebar request";

export interface SampleConversation {
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
  const knock = knockAt(`${url}${CANVAS_PATHS.initialize}`, body, "x-body-signature", signal);
  const { status, text } = await knock(hex);
  if (status === 401) return [failure("sidebar", checkTexts.signatureRefused(ENDPOINT))];
  if (status !== 200) return [failure("sidebar", checkTexts.endpointAnswers(ENDPOINT, String(status ?? "nothing")))];
  const forged = await knock(forgedHex(64));
  if (forged.status !== 401) return [failure("sidebar", checkTexts.signatureNotChecked(ENDPOINT))];
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
