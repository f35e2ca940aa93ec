/**
 * What the modules of the script-tag file call each other by, and nobody else: the build shortens these names. A name
 * that a page, a feed, the browser or a look-up by text knows must not be among them (test/internal-names.test.ts).
 */
export const internalNames: readonly string[] = [
  'answersFrom',
  'asOf',
  'copied',
  'copy',
  'copyLink',
  'createProperty',
  'createRenderRoot',
  'findState',
  'fresh',
  'hostConnected',
  'hostDisconnected',
  'inherited',
  'keepFocus',
  'leave',
  'missing',
  'origins',
  'performUpdate',
  'prepared',
  'questionMark',
  'renderIssue',
  'renderItem',
  'renderRoot',
  'requestUpdate',
  'said',
  'say',

  'settle',
  'tryFailed',
  'users',
  'whole',
  'willUpdate',
];
