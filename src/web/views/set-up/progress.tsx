/** How far the setup is: the steps from facts, and the list of them. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { SetUpFacts } from "../../../console/api/set-up.js";
import { isStrangersSignature, type SignedEndpoint } from "../../../domain/signed-endpoints.js";
import { Badge } from "../../parts/badges.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { useAnnounce } from "../../state/task.js";
import { type SetUpRoleTexts, setUpViewTexts } from "./texts.js";

const TONES = { done: "good", waiting: "neutral", issue: "fault" } as const;

interface ProgressProps {
  readonly steps: readonly Step[];
  /** What helps it on. */
  readonly children: ComponentChildren;
}

/** What works and what does not yet. What starts to work is also announced. */
function SetUpProgress({ steps, children }: ProgressProps) {
  useAnnounceNewSteps(steps);
  const done = steps.filter(({ status }) => status === "done").length;
  return (
    <Section
      title={setUpViewTexts.progress.title}
      actions={<span class="muted">{setUpViewTexts.progress.count(done, steps.length)}</span>}
    >
      <ol class="set-up-steps">
        {steps.map(({ id, title, status, note, at }) => (
          <li key={id} data-status={status}>
            <h3>{title}</h3>
            <Badge tone={TONES[status]}>{setUpViewTexts.progress.statuses[status]}</Badge>
            <p class="muted">
              {note} {at === null ? null : <TimeStamp at={at} />}
            </p>
          </li>
        ))}
        <ProofStep />
      </ol>
      {children}
    </Section>
  );
}

/** The last step has nothing to be seen by itself: it leads on. */
function ProofStep() {
  const { title, status, text, link } = setUpViewTexts.progress.proof;
  return (
    <li>
      <h3>{title}</h3>
      <Badge>{status}</Badge>
      <p class="muted">
        {text} <a href={addressOf({ at: "proof" })}>{link}</a>
      </p>
    </li>
  );
}

function useAnnounceNewSteps(steps: readonly Step[]): void {
  const announce = useAnnounce();
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const done = steps.filter(({ status }) => status === "done");
    const newly = done.filter(({ id }) => before.current?.has(id) === false);
    before.current = new Set(done.map(({ id }) => id));
    if (newly.length > 0) announce(setUpViewTexts.progress.newly(newly.map(({ title }) => title)));
  }, [steps, announce]);
}

/** One thing that works or does not yet. */
interface Step {
  readonly id: string;
  readonly title: string;
  readonly status: "done" | "waiting" | "issue";
  /** What was seen, or what to do. */
  readonly note: string;
  /** Epoch milliseconds. */
  readonly at: number | null;
}

/** How far the setup is, in the order in which things start to work. Pure. */
function progressOf(facts: SetUpFacts, texts: SetUpRoleTexts): readonly Step[] {
  return [
    tokenStep(facts, texts),
    webhookStep(facts, texts),
    topicsStep(facts, texts),
    signedStep("sidebar", facts.sidebarOpenedAt, facts, texts),
    step(
      "attributes",
      facts.attributes.every(({ made }) => made),
      facts.attributesWrittenAt,
    ),
    step("tags", facts.tagWrittenAt !== null, facts.tagWrittenAt),
    step("notes", facts.noteWrittenAt !== null, facts.noteWrittenAt),
    knowledgeStep(facts),
    earlierStep(facts),
    signedStep("health", facts.healthAskedAt, facts, texts),
  ];
}

type PlainId = keyof typeof setUpViewTexts.steps;

function step(id: PlainId, done: boolean, at: number | null, waiting: string = setUpViewTexts.steps[id].waiting): Step {
  const { title, done: seen } = setUpViewTexts.steps[id];
  return { id, title, status: done ? "done" : "waiting", note: done ? seen : waiting, at: done ? at : null };
}

function tokenStep({ connectedAt, tokenRefusedAt }: SetUpFacts, { waiting, issues }: SetUpRoleTexts): Step {
  if (tokenRefusedAt === null) return step("token", connectedAt !== null, connectedAt, waiting.token);
  return issue("token", issues.token, tokenRefusedAt);
}

function webhookStep(facts: SetUpFacts, texts: SetUpRoleTexts): Step {
  const latest = facts.topics.reduce<{ topic: string; lastAt: number } | null>((newest, { topic, lastAt }) => {
    if (lastAt === null || (newest !== null && newest.lastAt >= lastAt)) return newest;
    return { topic, lastAt };
  }, null);
  const shown = signedStep("webhooks", latest?.lastAt ?? null, facts, texts);
  return shown.note === setUpViewTexts.steps.webhooks.done && latest !== null
    ? { ...shown, note: setUpViewTexts.lastTopic(latest.topic) }
    : shown;
}

function topicsStep({ topics }: SetUpFacts, { topicsSeen }: SetUpRoleTexts): Step {
  const seen = topics.filter(({ lastAt }) => lastAt !== null).length;
  const shown = step("topics", seen === topics.length, null);
  return shown.status === "done" ? shown : { ...shown, note: topicsSeen(seen, topics.length) };
}

function knowledgeStep({ knowledge }: SetUpFacts): Step {
  const shown = step("knowledge", knowledge !== null, knowledge?.at ?? null);
  return knowledge === null ? shown : { ...shown, note: setUpViewTexts.articles(knowledge.articles) };
}

function earlierStep({ earlier }: SetUpFacts): Step {
  const shown = step("earlier", earlier !== null && earlier.finished && earlier.waiting === 0, null);
  return earlier === null ? shown : { ...shown, note: setUpViewTexts.earlier(earlier) };
}

/** Where only wrong signatures have come for long, or from the beginning on, the secrets differ. */
function signedStep(
  id: SignedEndpoint,
  seenAt: number | null,
  { refusedSignatures }: SetUpFacts,
  { waiting, issues, signatureBeside }: SetUpRoleTexts,
): Step {
  const refused = refusedSignatures.find(({ endpoint }) => endpoint === id);
  const seen = step(id, seenAt !== null, seenAt, waiting[id]);
  if (refused === undefined || refused.at <= (seenAt ?? 0)) return seen;
  if (!isStrangersSignature(id, refused.at, seenAt)) return issue(id, issues.signature, refused.at);
  return { ...seen, note: signatureBeside };
}

function issue(id: PlainId, note: string, at: number): Step {
  return { id, title: setUpViewTexts.steps[id].title, status: "issue", note, at };
}

interface WhatWorksProps {
  readonly facts: SetUpFacts;
  readonly texts: SetUpRoleTexts;
  readonly children: ComponentChildren;
}

export function WhatWorks({ facts, texts, children }: WhatWorksProps) {
  const steps = useMemo(() => progressOf(facts, texts), [facts, texts]);
  return <SetUpProgress steps={steps}>{children}</SetUpProgress>;
}
