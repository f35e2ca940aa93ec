import { render as renderComponent } from 'svelte/server';
import App from './App.svelte';

/** Puts the app into its page. */
export const render = (page: string): string => {
  const { body } = renderComponent(App);
  return page.replace('<!--app-->', () => body);
};
