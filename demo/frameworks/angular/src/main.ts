import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { App } from './app';

const isRendered = !!document.querySelector('app-root')!.firstElementChild;
bootstrapApplication(App, { providers: isRendered ? [provideClientHydration()] : [] }).catch(
  (error: unknown) => console.error(error),
);
