/** The page Activity. */
import { useMemo } from "preact/hooks";
import { MOST_NEW } from "../../../console/api/activity.js";
import { LoadMore, WhenLoaded } from "../../parts/loading.js";
import { PageHeading } from "../../parts/page-layout.js";
import { useQuery } from "../../router/address.js";
import { valueOf } from "../../state/loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { useDownloads } from "./downloads.js";
import { EntryDays } from "./entries.js";
import { countFilters, parseAddressFilter } from "./address-filter.js";
import { Filters, useActivity, useNewCount } from "./filters.js";
import { activityViewTexts } from "./texts.js";
import { createWorkspaceClock } from "./workspace-clock.js";
import "./activity.css";

/** What the app did and teammates asked for, with reasons, and the way back. */
export function ActivityView({ ask, save, base, viewer, isOwner }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const filter = useMemo(() => parseAddressFilter(query), [query]);
  const activity = useActivity(ask, filter);
  const { first, entries, timezone } = activity;
  const clock = useMemo(() => createWorkspaceClock(timezone ?? "UTC"), [timezone]);
  const downloads = useDownloads({ base, save, filter, workspaceId: viewer.workspaceId });
  const newCount = useNewCount(ask, filter, valueOf(first.loaded)?.newest ?? null);
  return (
    <>
      <PageHeading title={activityViewTexts.title} lead={activityViewTexts.lead} actions={isOwner ? downloads.links : null} />
      {downloads.problem}
      <Filters filter={filter} teammates={activity.teammates} timezone={timezone} onChange={changeQuery} />
      <p class="activity-new" role="status">
        {newCount === 0 ? null : (
          <button type="button" class="button" onClick={first.reload}>
            {activityViewTexts.newOnes(newCount, MOST_NEW)}
          </button>
        )}
      </p>
      <WhenLoaded loader={first} failure={activityViewTexts.failure}>
        {() =>
          entries.length === 0 ? (
            <p class="section muted">{countFilters(filter) === 0 ? activityViewTexts.empty : activityViewTexts.emptyFiltered}</p>
          ) : (
            <>
              <EntryDays ask={ask} entries={entries} clock={clock} onChange={activity.put} />
              {activity.more.error === null ? null : <p class="problem">{activity.more.error.message}</p>}
              <LoadMore shown={entries.length} hasMore={activity.hasMore} busy={activity.more.busy} onMore={activity.readMore} />
            </>
          )
        }
      </WhenLoaded>
    </>
  );
}
