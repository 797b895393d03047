import { useState } from "preact/hooks";
import { ARTICLE_LISTS, ARTICLES_A_PAGE } from "../../../console/api/knowledge.js";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { Ask } from "../../api/console-client.js";
import { DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/section.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { TextField } from "../../parts/text-field.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import { useQuery } from "../../router/use-query.js";
import { useLastKnown } from "../../state/use-last-known.js";
import { useLoaded } from "../../state/use-loaded.js";
import { articleColumns } from "./article-columns.js";
import { ArticlePages } from "./article-pages.js";
import { texts } from "./texts.js";

interface ArticlesSectionProps {
  readonly ask: Ask;
  readonly counts: OutputOf<"read-knowledge">["counts"];
  /** When they were read last: what was loaded before that is out of date. */
  readonly version: number;
}

/** The articles page by page, those called wrong first. Which ones is kept in the address. */
export function ArticlesSection({ ask, counts, version }: ArticlesSectionProps) {
  const [query, change] = useQuery();
  const list = ARTICLE_LISTS.find((each) => each === query["list"]) ?? "published";
  const search = query["search"] ?? "";
  const [typed, setTyped] = useState(search);
  const page = Math.max(1, Number(query["page"] ?? 1) || 1);
  const articles = useLastKnown(
    useLoaded(JSON.stringify([list, search, page, version]), () => ask("list-articles", { list, search, page })),
  );
  const words = texts.articles;
  const total = { published: counts.published, "called-wrong": counts.calledWrong, unpublished: counts.unpublished };
  return (
    <Section title={words.title}>
      <div class="knowledge-filters">
        <SegmentedChoice
          label={words.list}
          labelUnseen
          options={ARTICLE_LISTS.map((value) => ({ value, label: `${words.lists[value]} (${total[value]})` }))}
          value={list}
          onChoose={(value) => change({ list: value === "published" ? undefined : value, page: undefined })}
        />
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            change({ search: typed.trim(), page: undefined });
          }}
        >
          <TextField label={words.search} type="search" value={typed} maxLength={100} onInput={setTyped} />
          <button type="submit" class="button">
            {words.go}
          </button>
        </form>
      </div>
      <WhenLoaded loader={articles} failure={words.failure}>
        {(found) => (
          <>
            <DataTable
              caption={words.lists[list]}
              captionUnseen
              columns={articleColumns(list)}
              rows={found.articles}
              keyOf={({ id }) => id}
              empty={search === "" ? words.empty[list] : words.emptySearch}
            />
            <ArticlePages
              page={found.page}
              pages={Math.ceil(found.total / ARTICLES_A_PAGE)}
              total={found.total}
              onPage={(next) => change({ page: next === 1 ? undefined : String(next) })}
            />
          </>
        )}
      </WhenLoaded>
    </Section>
  );
}
