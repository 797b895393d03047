import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Badge } from "../../parts/badge.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { useAnnounce } from "../../state/announce.js";
import type { Step } from "./progress-of.js";
import { setUpTexts as texts } from "./texts.js";

const TONES = { done: "good", waiting: "neutral", fault: "fault" } as const;

interface ProgressProps {
  readonly steps: readonly Step[];
  /** What helps it on. */
  readonly children: ComponentChildren;
}

/** What works and what does not yet. What begins to work is also said. */
export function Progress({ steps, children }: ProgressProps) {
  useSayWhatIsNew(steps);
  const done = steps.filter(({ status }) => status === "done").length;
  return (
    <Section title={texts.progress.title} actions={<span class="muted">{texts.progress.count(done, steps.length)}</span>}>
      <ol class="set-up-steps">
        {steps.map(({ id, title, status, note, at }) => (
          <li key={id} data-standing={status}>
            <h3>{title}</h3>
            <Badge tone={TONES[status]}>{texts.progress.statuses[status]}</Badge>
            <p class="muted">
              {note} {at === null ? null : <TimeStamp at={at} />}
            </p>
          </li>
        ))}
      </ol>
      {children}
    </Section>
  );
}

function useSayWhatIsNew(steps: readonly Step[]): void {
  const announce = useAnnounce();
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const done = steps.filter(({ status }) => status === "done");
    const newly = done.filter(({ id }) => before.current?.has(id) === false);
    before.current = new Set(done.map(({ id }) => id));
    if (newly.length > 0) announce(texts.progress.newly(newly.map(({ title }) => title)));
  }, [steps, announce]);
}
