import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

// A page of a site whose articles come as HTML from a content management system, and that React renders.

/** The HTML of the article, which the page gives. */
const html = document.querySelector('template').innerHTML;

function Article() {
  const [likes, setLikes] = useState(0);
  const [isOpen, setOpen] = useState(true);
  return createElement(
    'main',
    null,
    likes > 0 && createElement('p', null, `Liked ${likes} times`),
    isOpen && createElement('article', { key: 'a', dangerouslySetInnerHTML: { __html: html } }),
    likes > 1 && createElement('aside', null, 'Thank you'),
    createElement('button', { onClick: () => setLikes(likes + 1) }, 'Like it'),
    createElement('button', { onClick: () => setOpen(!isOpen) }, isOpen ? 'Close' : 'Open'),
  );
}

createRoot(document.querySelector('#app')).render(createElement(Article));
