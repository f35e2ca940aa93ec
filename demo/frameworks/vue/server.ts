import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

/** Puts the app into its page. */
export const render = async (page: string): Promise<string> => {
  const app = await renderToString(createSSRApp(App));
  return page.replace('<!--app-->', () => app);
};
