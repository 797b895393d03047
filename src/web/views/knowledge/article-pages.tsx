import { texts } from "./texts.js";

interface ArticlePagesProps {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  onPage(page: number): void;
}

export function ArticlePages({ page, pages, total, onPage }: ArticlePagesProps) {
  const words = texts.articles;
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
