import type { Health } from "../../../console/api/health.js";
import { Section } from "../../parts/section.js";
import { texts } from "./texts.js";

const words = texts.told;

export function ReportedSection({ told: { state, message } }: { told: Health["reportedToIntercom"] }) {
  return (
    <Section title={words.title} lead={words.lead}>
      <p>{message ?? words[state]}</p>
    </Section>
  );
}
