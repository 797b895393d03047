/** The record as files. */
import type { ComponentChildren } from "preact";
import type { ActivityFilterInput } from "../../../console/api/activity.js";
import { fileAddress } from "../../api/console-client.js";
import { Notice } from "../../parts/notices.js";
import { useTask } from "../../state/task.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { activityViewTexts } from "./texts.js";

interface Wanted extends Pick<ConsoleViewProps, "base" | "save"> {
  /** Which workspace's. */
  readonly workspaceId: string;
  /** As the record is filtered now. */
  readonly filter: ActivityFilterInput;
}

interface Downloads {
  /** Links, so that they can be copied; a click leaves the page where it is. */
  readonly links: ComponentChildren;
  /** Why there was none. */
  readonly problem: ComponentChildren;
}

/** The record as it is filtered now, as files, and what is in the way of one that was asked for. */
export function useDownloads({ base, save, workspaceId, filter }: Wanted): Downloads {
  const { busy, error, run } = useTask();
  const links = (["csv", "json"] as const).map((format) => {
    const address = fileAddress(base, "export-activity", { ...filter, format }, workspaceId);
    const download = (event: MouseEvent) => {
      event.preventDefault();
      void run(() => save(address));
    };
    return (
      <a key={format} class="button" href={address} aria-disabled={busy} onClick={download}>
        {activityViewTexts[format]}
      </a>
    );
  });
  const problem =
    error === null ? null : (
      <Notice tone="failure" title={activityViewTexts.notDownloaded}>
        {error.message}
      </Notice>
    );
  return { links, problem };
}
