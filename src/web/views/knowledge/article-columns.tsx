/** The columns of the table of articles. */
import type { ARTICLE_LISTS, KnowledgeArticle } from "../../../console/api/knowledge.js";
import { Badge } from "../../parts/badges.js";
import type { Column } from "../../parts/data-table.js";
import { TimeStamp } from "../../parts/times.js";
import { knowledgeViewTexts } from "./texts.js";

const { columns: titles, noCollection, yes, no, stays, since } = knowledgeViewTexts.articles;

/** What the table shows of an article. */
export function articleColumns(list: (typeof ARTICLE_LISTS)[number], usesDays: number): readonly Column<KnowledgeArticle>[] {
  return [
    { key: "title", title: titles.title, kind: "words", cell: (article) => <Title {...article} /> },
    {
      key: "collections",
      title: titles.collections,
      cell: ({ collections }) => collections.join(", "),
      missing: noCollection,
    },
    { key: "uses", title: titles.uses(usesDays), kind: "number", cell: ({ uses }) => uses },
    {
      key: "wrong",
      title: titles.wrong,
      kind: "number",
      cell: ({ calledWrong }) => (calledWrong === 0 ? 0 : <Badge tone="notice">{calledWrong}</Badge>),
    },
    { key: "updated", title: titles.updated, kind: "time", cell: ({ updatedAt }) => <TimeStamp at={updatedAt} /> },
    ...(list === "unpublished"
      ? []
      : [
          {
            key: "sent",
            title: titles.sent,
            cell: ({ sent, staysHere }: KnowledgeArticle) => (sent ? yes : staysHere ? stays : no),
          },
        ]),
  ];
}

function Title({ title, url, language, unpublishedSince }: KnowledgeArticle) {
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      {language === null ? null : <span class="knowledge-language">{language}</span>}
      {unpublishedSince === null ? null : (
        <span class="knowledge-since">
          {since} <TimeStamp at={unpublishedSince} />
        </span>
      )}
    </>
  );
}
