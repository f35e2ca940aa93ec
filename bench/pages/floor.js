// The least that a page can do by hand for what the elements show: the same DOM from the same feed, with cloned templates
// and `textContent`. It checks nothing, shows nothing while it waits, hears no clicks, and knows one language.
(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('__STYLES__');

  const template = (markup) => {
    const element = document.createElement('template');
    element.innerHTML = markup;
    return element.content.firstElementChild;
  };
  const clone = (element) => document.importNode(element, true);
  const make = (name, content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };

  const issueTemplate = template(
    '<article part="issue"><slot name="header"></slot><header part="header"><p part="kicker"><span part="series"></span><time part="date" lang="en"></time><span part="reading-time" lang="en"></span></p><h2 part="title"></h2><p part="deck"></p></header><figure part="photo"><img part="image" loading="lazy" referrerpolicy="no-referrer" sizes="(min-width: 54em) 53rem, 100vw"><figcaption part="caption"></figcaption></figure><div part="question"><span part="question-mark" aria-hidden="true">Q</span></div><slot name="after-question"></slot><div part="answers"></div><footer part="footer"><p part="canonical"><a part="link"></a></p></footer><slot name="footer"></slot></article>',
  );
  const answerTemplate = template(
    '<article part="answer"><hgroup part="byline"><slot></slot><h3 part="name"></h3><p part="affiliation"></p></hgroup><div><blockquote part="text"></blockquote><p part="tools" lang="en"><a part="permalink">Copy link</a></p></div></article>',
  );
  const sectionTemplate = template(
    '<section><h3 part="label"><span lang="en"></span></h3></section>',
  );
  const correctionTemplate = template('<p><time part="date" lang="en"></time>: </p>');
  const linkTemplate = template('<a part="link"></a>');
  const statusTemplate = template(
    '<div part="announcement" lang="en" role="status"> <span></span></div>',
  );

  const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

  const link = (href, content) => {
    const element = clone(linkTemplate);
    element.href = href;
    element.append(...content);
    return element;
  };
  const inline = (content) =>
    content.map((node) =>
      typeof node === 'string'
        ? node
        : node.t === 'a'
          ? link(node.href, inline(node.c))
          : make(node.t, inline(node.c)),
    );
  const blocks = (body, open = '', close = '') =>
    body.map(({ c }, at) => make('p', [open, ...inline(c), at < body.length - 1 ? '' : close]));
  const words = (content) =>
    content.map((node) => (typeof node === 'string' ? node : words(node.c))).join('');
  const setDay = (element, date) => {
    element.dateTime = date;
    element.textContent = days.format(new Date(date));
  };
  const section = (part, label, content) => {
    const element = clone(sectionTemplate);
    element.setAttribute('part', part);
    element.firstElementChild.firstElementChild.textContent = label;
    element.append(...content);
    return element;
  };

  const answer = (id, language, { id: answerId, person, body }) => {
    const element = clone(answerTemplate);
    const [byline, said] = element.children;
    const [slot, name, affiliation] = byline.children;
    const [text, tools] = said.children;
    slot.name = `advisor-${id}-${answerId}`;
    name.textContent = person.name;
    affiliation.textContent = person.affiliation;
    text.lang = language;
    text.dir = 'ltr';
    text.append(...blocks(body, '“', '”'));
    tools.firstElementChild.href = `#${slot.name}`;
    return element;
  };

  const issue = ({ language, _advisor: { publisher } }, item, isFirst) => {
    const { title, summary, url, _advisor: ours } = item;
    const { id, date, series, photo, question, answers, corrections, related } = ours;
    const element = clone(issueTemplate);
    const [, header, figure, questionBox, , answerBox, footer] = element.children;
    const [kicker, headline, deck] = header.children;
    const [name, day, time] = kicker.children;
    const [image, caption] = figure.children;
    element.lang = language;
    element.dir = 'ltr';
    name.textContent = `${series.name} `;
    setDay(day, date);
    const length = words([question, ...answers].flatMap(({ body }) => body)).length;
    time.textContent = `${Math.ceil(length / 1400)} min`;
    headline.textContent = title;
    deck.textContent = summary;
    image.alt = photo.alt;
    image.width = photo.width;
    image.height = photo.height;
    image.fetchPriority = isFirst ? 'high' : 'auto';
    image.srcset = `${photo.src} ${photo.width}w`;
    image.src = photo.src;
    caption.textContent = `${photo.caption} `;
    questionBox.append(...blocks(question.body));
    answerBox.append(...answers.map((each) => answer(id, language, each)));
    footer.before(
      section(
        'corrections',
        'Corrections',
        corrections.map(({ date, text }) => {
          const line = clone(correctionTemplate);
          setDay(line.firstElementChild, date.slice(0, 10));
          line.append(text);
          return line;
        }),
      ),
      section(
        'related',
        'Related',
        related.map(({ url, title }) => make('p', [link(url, [title])])),
      ),
    );
    const canonical = footer.firstElementChild.firstElementChild;
    canonical.href = url;
    canonical.textContent = publisher.name;
    return element;
  };

  const status = ({ language }, { title }) => {
    const element = clone(statusTemplate);
    element.lastElementChild.lang = language;
    element.lastElementChild.textContent = title;
    return element;
  };

  const anchor = (host, id) => {
    if (document.getElementById(id)) return;
    const element = document.createElement('span');
    element.slot = element.id = id;
    element.tabIndex = -1;
    host.append(element);
  };

  const hosts = [...document.querySelectorAll('advisor-issue')];
  const feed = await (await fetch(hosts[0].getAttribute('src'))).json();
  const item = feed.items[0];
  for (const host of hosts) {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(issue(feed, item, host === hosts[0]), status(feed, item));
    for (const { id } of item._advisor.answers) anchor(host, `advisor-${item._advisor.id}-${id}`);
    host.dispatchEvent(new Event('advisor-load', { bubbles: true }));
  }
})();
