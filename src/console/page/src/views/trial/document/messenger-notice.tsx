import { Notice } from "../../../parts/notice.js";
import { trialTexts } from "../texts.js";
import type { MessengerStanding } from "./start-messenger.js";

const texts = trialTexts.page.standings;

/** How the Messenger's start went, and what to do where it did not. */
export function MessengerNotice({ standing }: { standing: MessengerStanding }) {
  if (standing === "starting" || standing === "shown") return <p role="status">{texts[standing]}</p>;
  const { title, remedies } = texts[standing];
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
