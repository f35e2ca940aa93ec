import 'advisor-embed/define.js';
import type { AdvisorEventMap } from 'advisor-embed';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import yesterday from '../../../feeds/short.json';

@Component({
  selector: 'app-root',
  // Without it Angular's compiler refuses tags that it does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Angular 21</h1>
      <p class="controls">
        <select #choice aria-label="Discussion" (change)="issue.set(choice.value)">
          <option value="latest">Today’s discussion</option>
          <option value="free-night-trams">Night trams</option>
        </select>
        <button (click)="like()">Like it</button>
        <button (click)="isShown.set(!isShown())">{{ isShown() ? 'Remove' : 'Put back' }}</button>
      </p>
      <p class="status">{{ status() }}</p>

      @if (isShown()) {
        <advisor-issue
          src="/feed/feed.json"
          [issue]="issue()"
          [headingLevel]="2"
          [refreshMinutes]="30"
          (advisor-load)="onLoad($event)"
          (advisor-error)="onError($event)"
        >
          <a href="https://sample.example/qa/">Read the discussion</a>
          <p slot="footer">Liked {{ likes() }} times</p>
        </advisor-issue>
      }

      <h2>Given by the page</h2>
      <advisor-question [headingLevel]="3" [data]="yesterday">
        <a href="https://sample.example/qa/tool-library">Read yesterday’s discussion</a>
      </advisor-question>
    </main>
  `,
})
export class App {
  readonly issue = signal('latest');
  readonly status = signal('On its way');
  readonly likes = signal(0);
  readonly isShown = signal(true);
  readonly yesterday = yesterday;

  like(): void {
    this.likes.update((likes) => likes + 1);
  }

  // Angular knows no types of other people's events: they are named here.
  onLoad({ issue }: AdvisorEventMap['advisor-load']): void {
    this.status.set(issue.title ?? 'Shown');
  }

  onError({ error }: AdvisorEventMap['advisor-error']): void {
    this.status.set(error.message);
  }
}
