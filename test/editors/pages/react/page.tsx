import type {} from 'advisor-embed/react.d.ts';
import type { AdvisorIssue, FeedErrorCode, Issue } from 'advisor-embed';
import { useRef, type CSSProperties } from 'react';

const theme: CSSProperties = { '--advisor-accent-color': '#8b1a1a', '--advisor-measure': '38rem' };

export function Page({ feed, tell }: { feed: unknown; tell: (text: string) => void }) {
  const discussion = useRef<AdvisorIssue>(null);
  return (
    <main style={theme}>
      <button onClick={() => void discussion.current?.refresh()}>Ask again</button>
      <advisor-issue
        ref={discussion}
        key="today"
        id="today"
        className="wide"
        style={{ minHeight: '100vh', '--advisor-space': 12 }}
        lang="es"
        src="/feed.json"
        issue="latest"
        loading="lazy"
        cache
        refreshMinutes={5}
        headingLevel={3}
        aria-label="Discussion"
        onClick={(event) => tell(event.currentTarget.state.status)}
        onadvisor-load={(event) => {
          if (event.issue.kind === 'issue') tell((event.issue satisfies Issue).answers[0].id);
          void event.currentTarget.refresh();
        }}
        onadvisor-error={({ error }) => tell(error.code satisfies FeedErrorCode)}
        onadvisor-stale={({ issue, error }) => tell(issue.title + error.message)}
        onadvisor-skip={({ error }) => tell(`${error.path}`)}
        onadvisor-navigate={(event) => {
          event.preventDefault();
          tell(event.url);
        }}
      >
        <a href="/qa">Read today’s discussion</a>
        <advisor-answer answer="ada-quill" />
      </advisor-issue>
      <advisor-question data={feed} heading-level="3" />
      <advisor-answer src={undefined} index={2} heading-level={3} />
    </main>
  );
}

export const wrong = [
  // @ts-expect-error: a level is a number.
  <advisor-issue key="1" heading-level="x" />,
  // @ts-expect-error: as a property it is a number, and no text.
  <advisor-issue key="2" headingLevel="3" />,
  // @ts-expect-error: it would take the place of the method.
  <advisor-issue key="3" refresh={5} />,
  // @ts-expect-error: the question has no such property.
  <advisor-question key="4" answer="ada-quill" />,
  // @ts-expect-error: an address is text.
  <advisor-answer key="5" src={new URL('https://publisher.example/feed.json')} />,
  // @ts-expect-error: an error says nothing of an issue.
  <advisor-issue key="6" onadvisor-error={(event) => event.issue.title} />,
];
