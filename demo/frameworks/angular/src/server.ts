import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import type { BootstrapContext } from '@angular/platform-browser';
import { App } from './app';

const providers = [provideServerRendering(), provideClientHydration()];

/** Puts the app into its page. */
export const render = (page: string): Promise<string> =>
  renderApplication(
    (context: BootstrapContext) => bootstrapApplication(App, { providers }, context),
    { document: page, url: '/angular/' },
  );
