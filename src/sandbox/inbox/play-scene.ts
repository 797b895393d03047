/** Plays a scene: its first step at once, each other one after the app had time for the one before. */
import { setTimeout as wait } from "node:timers/promises";
import { type Scene, SCENES, type SceneStep } from "../seed/scenes.js";
import type { Twin } from "../twin.js";

/** Longer than a draft waits for a customer's next message. */
const BETWEEN_STEPS_MS = 5_000;
/** The app tags when it is ready to. Where triage only suggests it never does, and what shows that tags change goes on soon. */
const MOST_WAITS = { retag: 24, onceTagged: 6 } as const;

/** @returns the id of what the first step began; null where there is no such scene. */
export async function playScene(twin: Twin, sceneId: string, betweenMs = BETWEEN_STEPS_MS): Promise<string | null> {
  const scene = SCENES.find(({ id }) => id === sceneId);
  const [first, ...rest] = scene?.steps ?? [];
  if (scene === undefined || first === undefined) return null;
  const id = playStep(twin, scene, first, null);
  void playRest(twin, scene, rest, id, betweenMs);
  return Promise.resolve(id);
}

async function playRest(twin: Twin, scene: Scene, steps: readonly SceneStep[], began: string, betweenMs: number): Promise<void> {
  let id = began;
  for (const step of steps) {
    await wait(betweenMs, undefined, { ref: false });
    for (let tries = 0; categoryTagOf(twin, id) === undefined && tries < waitsForTag(step); tries += 1)
      await wait(betweenMs, undefined, { ref: false });
    // Somebody may have deleted it meanwhile.
    if (!twin.core.world.conversations.has(id) && !twin.core.world.tickets.has(id)) return;
    id = playStep(twin, scene, step, id);
  }
}

/** What shows that tags change comes after them: an engine that is loaded first may take longer than the steps are apart. */
function waitsForTag(step: SceneStep): number {
  if (step.does === "retag") return MOST_WAITS.retag;
  return "onceTagged" in step ? MOST_WAITS.onceTagged : 0;
}

/** @returns the id of the conversation or ticket that the scene goes on in. */
function playStep(twin: Twin, scene: Scene, step: SceneStep, before: string | null): string {
  if (step.does === "file-ticket") {
    const { category, text: title } = step;
    return twin.fileTicket({ category, title, ...(scene.customerName !== undefined && { customerName: scene.customerName }) });
  }
  if (before === null) {
    const text = "text" in step ? step.text : "";
    return twin.customerWrites({ text, customer: customerOf(scene) }).conversationId;
  }
  switch (step.does) {
    case "customer":
      twin.customerWrites({ conversationId: before, text: step.text });
      return before;
    case "new-conversation": {
      const [id] = twin.conversation(before).contactIds;
      const file = {
        name: step.file,
        url: `https://files.lumenleaf.example/${step.file}`,
        contentType: "image/jpeg",
        bytes: 182_044,
      };
      return twin.customerWrites({ text: step.text, attachments: [file], ...(id !== undefined && { customer: { id } }) })
        .conversationId;
    }
    case "teammate":
      twin.teammateReplies(before, step.text);
      return before;
    case "fin":
      twin.finReplies(before, step.text, step.cites);
      return before;
    case "fin-hands-over":
      twin.finHandsOver(before, step.text);
      return before;
    case "close":
      twin.close(before);
      return before;
    case "make-ticket":
      twin.makeTicket(before);
      return before;
    case "ticket-state":
      twin.setTicketState(before, step.state);
      return before;
    case "assign":
      twin.assign(before, { teamId: step.teamId });
      return before;
    case "retag":
      retag(twin, before);
      return before;
  }
}

function customerOf({ customerName: name = "Customer", company }: Scene) {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@customer.example`;
  return { name, email, ...(company !== undefined && { companies: [company] }) };
}

function categoryTagOf(twin: Twin, id: string): string | undefined {
  return twin.hasConversation(id) ? twin.conversation(id).tagNames.find((name) => name.startsWith("ai-category:")) : undefined;
}

/** A teammate thinks that it is about something else than the app's tag says. */
function retag(twin: Twin, id: string): void {
  const tag = categoryTagOf(twin, id);
  if (tag === undefined) return;
  twin.untag(id, tag);
  twin.tag(id, tag === "ai-category:account" ? "ai-category:billing" : "ai-category:account");
}
