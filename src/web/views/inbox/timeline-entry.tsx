import type { Happened } from "../../../sandbox/inbox-api.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

export function TimelineEntry({ happened: { at, kind, title, detail, ok } }: { happened: Happened }) {
  return (
    <li class="entry" data-kind={kind} data-ok={ok}>
      <TimeStamp at={at} precise />
      <span class="entry-kind">{texts.happened.kinds[kind]}</span>
      <span class="code">{title}</span>
      <span class="entry-detail">
        {detail}
        {ok ? null : <strong> {texts.happened.failed}</strong>}
      </span>
    </li>
  );
}
