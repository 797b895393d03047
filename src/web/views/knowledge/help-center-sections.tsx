/** The state of the help centre: how its sync goes, and what it lacks. */
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { KnowledgeGapView, SyncView } from "../../../console/api/knowledge.js";
import type { AskConsole } from "../../api/console-client.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { Ago, TimeStamp } from "../../parts/times.js";
import { NumberTile, NumberTiles } from "../../parts/values.js";
import type { Loader } from "../../state/loaded.js";
import { type TaskState, useAnnounce, useTask } from "../../state/task.js";
import { useWhileSeen } from "../../state/while-seen.js";
import { knowledgeViewTexts } from "./texts.js";

type Known = OutputOf<"read-knowledge">;

/** Whether drafts use the current articles of the help centre. */
export function SyncSection({ known }: { known: Known }) {
  const { sync, last, counts, leftBehind, shared } = known;
  const words = knowledgeViewTexts.sync;
  return (
    <Section title={words.title} lead={shared ? words.leadShared : words.lead}>
      <p role="status" class="knowledge-status">
        {words.status[sync.status]}{" "}
        {sync.status === "done" && last !== null ? <Ago at={last.at} now={Math.max(Date.now(), last.at)} /> : null}
      </p>
      {sync.status === "running" && sync.progress !== null ? <Progress {...sync.progress} /> : null}
      {sync.status === "failing" || sync.status === "failed" ? (
        <Notice tone="warning" title={sync.problem.says}>
          <>
            {sync.problem.remedy === null ? null : <p>{sync.problem.remedy}</p>}
            {sync.status === "failing" && sync.nextAt !== null ? (
              <p>
                {words.next}: <TimeStamp at={sync.nextAt} precise />
              </p>
            ) : null}
          </>
        </Notice>
      ) : null}
      <NumberTiles>
        <NumberTile label={words.published} value={counts.published} />
        <NumberTile label={words.sent} value={last?.sent ?? null} missing={words.status.never} note={<LastTime last={last} />} />
        <NumberTile label={words.calledWrong} value={counts.calledWrong} tone={counts.calledWrong > 0 ? "notice" : "neutral"} />
        <NumberTile label={words.unpublished} value={counts.unpublished} />
      </NumberTiles>
      <Refused last={last} />
      <GapsProblem last={last} />
      {leftBehind === 0 ? null : (
        <Notice tone="warning" title={words.leftBehind(leftBehind)}>
          {words.leftBehindWhy}
        </Notice>
      )}
      {last !== null && last.unpublished.length > 0 ? <p class="muted">{words.goneNow(last.unpublished)}</p> : null}
    </Section>
  );
}

function Progress({ done, total }: { done: number; total: number | null }) {
  return (
    <p class="knowledge-progress">
      <progress
        aria-label={knowledgeViewTexts.sync.progress}
        {...(total === null ? {} : { value: done, max: Math.max(total, done, 1) })}
      />
      <span>{knowledgeViewTexts.sync.readOf(done, total)}</span>
    </p>
  );
}

function LastTime({ last }: { last: Known["last"] }) {
  if (last === null) return null;
  return (
    <>
      {knowledgeViewTexts.sync.last}: <TimeStamp at={last.at} />
    </>
  );
}

function Refused({ last }: { last: Known["last"] }) {
  if (last === null || last.refused.length === 0) return null;
  return (
    <Notice tone="warning" title={knowledgeViewTexts.sync.refused(last.refused.length)}>
      <ul>
        {last.refused.map(({ title, says, remedy }, index) => (
          <li key={`${index} ${title}`}>
            <strong>{title}</strong>: {says} {remedy}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function GapsProblem({ last }: { last: Known["last"] }) {
  const problem = last?.gapsProblem ?? null;
  if (problem === null) return null;
  return (
    <Notice tone="warning" title={knowledgeViewTexts.sync.gapsFailed}>
      {problem.says} {problem.remedy}
    </Notice>
  );
}

const UNDER_WAY_MS = 1_000;
/** A failed one is retried automatically, at first after seconds. */
const FAILING_MS = 10_000;
/** The daily one starts by itself, and "3 minutes ago" grows old. */
const IDLE_MS = 60_000;

interface Sync {
  readonly task: TaskState;
  /** @param all whether what was sent before is sent again */
  start(all?: boolean): void;
  readonly isUnderWay: boolean;
}

/** Starts a sync, and polls it while it is running. */
export function useSync(
  ask: AskConsole,
  sync: SyncView | null,
  { reload, refresh }: Pick<Loader<unknown>, "reload" | "refresh">,
): Sync {
  const announce = useAnnounce();
  const task = useTask();
  const status = sync?.status ?? null;
  const isUnderWay = status === "waiting" || status === "running";
  useWhileSeen(refresh, isUnderWay ? UNDER_WAY_MS : status === "failing" ? FAILING_MS : IDLE_MS);
  const start = (all = false) =>
    void task.run(async () => {
      const { started } = await ask("sync-knowledge", all ? { all } : {});
      announce(started ? knowledgeViewTexts.sync.started : knowledgeViewTexts.sync.already);
      reload();
    });
  return { task, start, isUnderWay };
}

const words = knowledgeViewTexts.gaps;

/** What the help centre lacks: topics first, then the questions themselves. */
export function GapsSection({ known: { gaps, questions, questionsKnown } }: { known: OutputOf<"read-knowledge"> }) {
  return (
    <Section title={words.title} lead={words.lead}>
      {gaps.topics.length === 0 ? (
        <p class="muted">{words.empty}</p>
      ) : (
        <ol class="knowledge-gaps">
          {gaps.topics.map((gap, index) => (
            <Gap key={`${index} ${gap.topic}`} gap={gap} />
          ))}
        </ol>
      )}
      {gaps.foundAt === null ? null : (
        <p class="muted">
          {words.foundAt} <TimeStamp at={gaps.foundAt} />
        </p>
      )}
      <h3>{words.questions}</h3>
      {questions.length === 0 ? <p class="muted">{questionsKnown ? words.noQuestions : words.questionsUnknown}</p> : null}
      <ul class="knowledge-questions">
        {questions.map(({ text, at, conversationUrl }) => (
          <li key={conversationUrl}>
            <q>{text}</q>
            <span>
              <TimeStamp at={at} />{" "}
              <a
                href={conversationUrl}
                {...(conversationUrl.startsWith("#") ? {} : { target: "_blank", rel: "noopener noreferrer" })}
              >
                {words.open}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Gap({ gap: { topic, asked, samples, suggestedTitle } }: { gap: KnowledgeGapView }) {
  return (
    <li>
      <details>
        <summary>
          <strong>{topic}</strong> <span class="muted">{asked === null ? words.notCounted : words.asked(asked)}</span>
        </summary>
        {suggestedTitle === null ? null : (
          <p>
            {words.suggested}: {suggestedTitle}
          </p>
        )}
        {samples.length === 0 ? null : (
          <>
            <p>{words.samples}:</p>
            <ul>
              {samples.map((sample) => (
                <li key={sample}>
                  <q>{sample}</q>
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}
