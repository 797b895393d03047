import type { Happened } from "../../../sandbox/inbox-api.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

export function LatestHappened({ latest }: { latest: Happened | null }) {
  if (latest === null) return <p class="latest">{texts.happened.quiet}</p>;
  return (
    <p class="latest" data-ok={latest.ok}>
      <TimeStamp at={latest.at} precise />
      <span>{texts.happened.kinds[latest.kind]}</span>
      <span class="code">{latest.title}</span>
      <span>
        {latest.detail}
        {latest.ok ? null : ` ${texts.happened.failed}`}
      </span>
    </p>
  );
}
