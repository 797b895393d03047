/** The articles page by page, with search. */
import { useLayoutEffect, useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import { ARTICLE_LISTS, ARTICLES_A_PAGE } from "../../../console/api/knowledge.js";
import type { AskConsole } from "../../api/console-client.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { DataTable } from "../../parts/data-table.js";
import { TextField } from "../../parts/fields.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { useQuery } from "../../router/address.js";
import { useAskedKeeping, useReloadOn } from "../../state/asked.js";
import { articleColumns } from "./article-columns.js";
import { knowledgeViewTexts } from "./texts.js";

interface ArticlesSectionProps {
  readonly ask: AskConsole;
  readonly counts: OutputOf<"read-knowledge">["counts"];
  /** When they were read last: what was loaded before that is out of date. */
  readonly version: number;
}

/** The articles page by page, those reported wrong first. Which ones is kept in the address. */
export function ArticlesSection({ ask, counts, version }: ArticlesSectionProps) {
  const [query, change] = useQuery();
  const list = ARTICLE_LISTS.find((each) => each === query["list"]) ?? "published";
  const search = query["search"] ?? "";
  const [typed, setTyped] = useState(search);
  useLayoutEffect(() => setTyped(search), [search]);
  const type = (text: string) => {
    setTyped(text);
    // The box's own cross, too.
    if (text === "" && search !== "") change({ search: undefined, page: undefined });
  };
  const page = Math.max(1, Number(query["page"] ?? 1) || 1);
  const articles = useAskedKeeping(ask, "list-articles", { list, search, page });
  useReloadOn(version, articles.reload);
  const words = knowledgeViewTexts.articles;
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
          <TextField label={words.search} type="search" value={typed} maxLength={100} onInput={type} />
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
              columns={articleColumns(list, found.usesDays)}
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

interface ArticlePagesProps {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  onPage(page: number): void;
}

function ArticlePages({ page, pages, total, onPage }: ArticlePagesProps) {
  const words = knowledgeViewTexts.articles;
  return (
    <nav class="knowledge-pages" aria-label={words.pages}>
      <p role="status">
        {words.found(total)}
        {pages > 1 ? ` · ${words.page(page, pages)}` : ""}
      </p>
      {pages > 1 ? (
        <div class="actions">
          <button type="button" class="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {words.previous}
          </button>
          <button type="button" class="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {words.next}
          </button>
        </div>
      ) : null}
    </nav>
  );
}
