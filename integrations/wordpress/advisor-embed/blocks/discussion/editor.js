/* The block in the editor: the discussion as readers will see it, and beside it what can be said of it. */
(({ blockEditor, blocks, components, element, i18n }, known) => {
  const { createElement: el, useEffect, useRef, useState } = element;
  const { __ } = i18n;
  const { Button, PanelBody, TextControl, SelectControl, Disabled, Placeholder } = components;

  const local = /^http:\/\/(?:([a-z0-9_-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/i;
  const mayBeAsked = (address) => /^https:\/\/[^@/]+(?:\/|$)/i.test(address) || local.test(address);

  const views = {
    issue: __('The whole discussion', 'advisor-embed'),
    question: __('The question', 'advisor-embed'),
    answer: __('One answer', 'advisor-embed'),
  };
  const layouts = {
    '': __('Full', 'advisor-embed'),
    compact: __('Compact', 'advisor-embed'),
    cards: __('Cards', 'advisor-embed'),
  };
  const choices = (all) => Object.entries(all).map(([value, label]) => ({ value, label }));
  const themes = [
    { value: '', label: __('As in the settings', 'advisor-embed') },
    { value: 'none', label: __('None', 'advisor-embed') },
    ...known.themes,
  ];

  /** Has the script, and the style sheet of a theme, in a document: the editor may write in one of its own. */
  const bringTo = (page, theme) => {
    if (
      !page.defaultView.customElements.get('advisor-issue') &&
      !page.querySelector('[data-advisor-editor]')
    ) {
      const script = page.createElement('script');
      script.src = known.script;
      script.dataset.advisorEditor = '';
      page.head.append(script);
    }
    const found = known.themes.find(({ value }) => value === (theme || known.theme));
    const link = page.querySelector('link[data-advisor-theme]');
    if (!found) return link?.remove();
    const styles = link ?? page.createElement('link');
    styles.dataset.advisorTheme = found.value;
    if (styles.href === found.styles) return;
    styles.rel = 'stylesheet';
    styles.href = found.styles;
    page.head.append(styles);
  };

  const Preview = ({ attributes: { src, issue, view, answer, layout, theme } }) => {
    const box = useRef(null);
    useEffect(() => bringTo(box.current.ownerDocument, theme), [theme]);
    const asked = { src: src || known.feed };
    if (issue) asked.issue = issue;
    if (layout) asked.layout = layout;
    if (answer && view === 'answer') asked.answer = answer;
    const wanted = JSON.stringify([view, asked]);
    const [shown, show] = useState(wanted);
    // The publisher is not asked for half a name.
    useEffect(() => {
      const rest = setTimeout(show, 600, wanted);
      return () => clearTimeout(rest);
    }, [wanted]);
    const [tag, attributes] = JSON.parse(shown);
    // Another element for another question: nothing of the last one stays.
    const discussion = el(`advisor-${tag}`, { ...attributes, key: shown });
    return el(Disabled, null, el('div', { ref: box }, discussion));
  };

  /** Asks for what is missing, and takes it once it is whole. */
  const Ask = ({ instructions, label, type, isWhole, onDone }) => {
    const [value, setValue] = useState('');
    const onSubmit = (event) => {
      event.preventDefault();
      if (isWhole(value.trim())) onDone(value.trim());
    };
    return el(
      Placeholder,
      { icon: 'format-chat', label: __('Expert discussion', 'advisor-embed'), instructions },
      el(
        'form',
        { onSubmit },
        el(TextControl, { label, type, value, onChange: setValue }),
        el(Button, { type: 'submit', variant: 'primary' }, __('Show', 'advisor-embed')),
      ),
    );
  };

  const Edit = ({ attributes, setAttributes }) => {
    const { src, issue, view, answer, layout, theme } = attributes;
    const feed = src || known.feed;
    const text = (name, label, help, more = {}) =>
      el(TextControl, {
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value.trim() }),
        ...more,
      });
    const choice = (name, label, options) =>
      el(SelectControl, {
        label,
        options,
        value: attributes[name] ?? '',
        onChange: (value) => setAttributes({ [name]: value }),
      });
    const which = [
      text(
        'issue',
        __('Issue', 'advisor-embed'),
        __('An id, a date such as 2026-03-04, or latest.', 'advisor-embed'),
        {
          placeholder: 'latest',
        },
      ),
      choice('view', __('What is shown', 'advisor-embed'), choices(views)),
      view === 'answer' &&
        text('answer', __('Answer', 'advisor-embed'), __('The id of the answer.', 'advisor-embed')),
    ];
    const from = text(
      'src',
      __('Feed', 'advisor-embed'),
      __('Left empty, that of the settings.', 'advisor-embed'),
      {
        type: 'url',
        placeholder: known.feed || 'https://publisher.example/feed.json',
      },
    );
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(PanelBody, { title: __('Discussion', 'advisor-embed') }, ...which, from),
        el(
          PanelBody,
          { title: __('Look', 'advisor-embed') },
          choice('layout', __('Layout', 'advisor-embed'), choices(layouts)),
          choice('theme', __('Theme of the page', 'advisor-embed'), themes),
        ),
      ),
      !mayBeAsked(feed)
        ? el(Ask, {
            key: 'src',
            instructions: __('Name a feed: its address begins with https://.', 'advisor-embed'),
            label: __('Feed', 'advisor-embed'),
            type: 'url',
            isWhole: mayBeAsked,
            onDone: (value) => setAttributes({ src: value }),
          })
        : view === 'answer' && !answer
          ? el(Ask, {
              key: 'answer',
              instructions: __('Name the answer that is to be shown.', 'advisor-embed'),
              label: __('Answer', 'advisor-embed'),
              type: 'text',
              isWhole: Boolean,
              onDone: (value) => setAttributes({ answer: value }),
            })
          : el(Preview, { attributes: { src, issue, view, answer, layout, theme } }),
    );
  };

  const named = (name) => ({ type: 'string', shortcode: ({ named: said }) => said[name] ?? '' });

  /** What a placeholder that was pasted says. */
  const saidBy = (node) => ({
    src: node.dataset.src ?? '',
    issue: node.dataset.issue ?? '',
    view: node.dataset.advisor,
    answer: node.dataset.answer ?? '',
    layout: node.dataset.layout ?? '',
  });

  blocks.registerBlockType('advisor/discussion', {
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'shortcode',
          tag: 'advisor',
          attributes: Object.fromEntries(
            ['src', 'issue', 'answer', 'layout', 'theme']
              .map((name) => [name, named(name)])
              .concat([
                [
                  'view',
                  {
                    type: 'string',
                    shortcode: ({ named: said }) => (said.view in views ? said.view : 'issue'),
                  },
                ],
              ]),
          ),
        },
        {
          // Before the block of quotations takes it.
          type: 'raw',
          priority: 5,
          schema: ({ phrasingContentSchema: children }) => {
            const kept = {
              attributes: ['src', 'issue', 'advisor', 'answer', 'layout'].map(
                (name) => `data-${name}`,
              ),
              classes: ['advisor-embed'],
              children,
            };
            return { blockquote: kept, div: kept };
          },
          isMatch: (node) =>
            node.matches('blockquote.advisor-embed, div.advisor-embed') &&
            node.dataset.advisor in views,
          transform: (node) => blocks.createBlock('advisor/discussion', saidBy(node)),
        },
      ],
    },
  });
})(window.wp, window.advisorEmbed);
