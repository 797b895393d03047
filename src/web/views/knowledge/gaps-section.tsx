import type { OutputOf } from "../../../console/api/endpoints.js";
import type { KnowledgeGapView } from "../../../console/api/knowledge.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { texts } from "./texts.js";

const words = texts.gaps;

/** What the help centre lacks: topics first, then the questions themselves. */
export function GapsSection({ known: { gaps, questions } }: { known: OutputOf<"read-knowledge"> }) {
  return (
    <Section title={words.title} lead={words.lead}>
      {gaps.topics.length === 0 ? (
        <p class="muted">{words.empty}</p>
      ) : (
        <ol class="knowledge-gaps">
          {gaps.topics.map((gap) => (
            <Gap key={gap.topic} gap={gap} />
          ))}
        </ol>
      )}
      {gaps.foundAt === null ? null : (
        <p class="muted">
          {words.foundAt} <TimeStamp at={gaps.foundAt} />
        </p>
      )}
      <h3>{words.questions}</h3>
      {questions.length === 0 ? <p class="muted">{words.noQuestions}</p> : null}
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
