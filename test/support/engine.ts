import type { Engine } from './fault-list.js';

const { userAgent } = navigator;

/** The engine that runs the test. */
export const engine: Engine = userAgent.includes('Firefox')
  ? 'Firefox'
  : userAgent.includes('Chrome')
    ? 'Chromium'
    : 'WebKit';
