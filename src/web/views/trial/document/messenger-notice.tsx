import { Notice } from "../../../parts/notice.js";
import { playgroundTexts } from "../texts.js";
import type { MessengerStatus } from "./start-messenger.js";

const texts = playgroundTexts.page.statuses;

/** How the Messenger's start went, and what to do where it did not. */
export function MessengerNotice({ status }: { status: MessengerStatus }) {
  if (status === "starting" || status === "shown") return <p role="status">{texts[status]}</p>;
  const { title, remedies } = texts[status];
  const list = typeof remedies === "function" ? remedies(window.location.hostname) : remedies;
  return (
    <Notice tone="failure" title={title}>
      <ul class="trial-remedies">
        {list.map((remedy) => (
          <li key={remedy}>{remedy}</li>
        ))}
      </ul>
      <p>{texts.instead}</p>
    </Notice>
  );
}
