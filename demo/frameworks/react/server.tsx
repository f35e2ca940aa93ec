import { renderToString } from 'react-dom/server';
import { App } from './App.jsx';

/** Puts the app into its page. */
export const render = (page: string): string =>
  page.replace('<!--app-->', () => renderToString(<App />));
