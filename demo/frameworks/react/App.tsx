import 'advisor-embed/define.js';
import type {} from 'advisor-embed/react.d.ts';
import { useState } from 'react';
import yesterday from '../../feeds/short.json';
import { useHydrated } from './use-hydrated.js';

export function App() {
  const [issue, setIssue] = useState('latest');
  const [status, setStatus] = useState('On its way');
  const [likes, setLikes] = useState(0);
  const [isShown, setShown] = useState(true);
  // React 19 gives an element that the server wrote neither properties nor listeners until they change. Here they come
  // after it has taken over the page, and `src` with them: until then the element waits, and misses nobody.
  const isLive = useHydrated();

  return (
    <main>
      <h1>React 19</h1>
      <p className="controls">
        <select aria-label="Discussion" value={issue} onChange={(e) => setIssue(e.target.value)}>
          <option value="latest">Today’s discussion</option>
          <option value="free-night-trams">Night trams</option>
        </select>
        <button onClick={() => setLikes(likes + 1)}>Like it</button>
        <button onClick={() => setShown(!isShown)}>{isShown ? 'Remove' : 'Put back'}</button>
      </p>
      <p className="status">{status}</p>

      {isShown && (
        <advisor-issue
          src={isLive ? '/feed/feed.json' : undefined}
          issue={issue}
          heading-level={2}
          refreshMinutes={isLive ? 30 : undefined}
          onadvisor-load={isLive ? (event) => setStatus(event.issue.title ?? 'Shown') : undefined}
          onadvisor-error={isLive ? (event) => setStatus(event.error.message) : undefined}
        >
          <a href="https://sample.example/qa/">Read the discussion</a>
          <p slot="footer">Liked {likes} times</p>
        </advisor-issue>
      )}

      <h2>Given by the page</h2>
      <advisor-question heading-level={3} data={isLive ? yesterday : undefined}>
        <a href="https://sample.example/qa/tool-library">Read yesterday’s discussion</a>
      </advisor-question>
    </main>
  );
}
