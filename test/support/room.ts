/** What is drawn outside the box of an element, or has more in it than it shows: text that a reader cannot get at. */
export function cutOff(host: Element): string[] {
  const { left, right, bottom } = host.getBoundingClientRect();
  const found: string[] = [];
  for (const node of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
    const name = `${node.localName}[part=${node.getAttribute('part')}]`;
    const style = getComputedStyle(node);
    // What is heard and not seen takes no room, nor does what is folded.
    if (node.closest('[part=announcement]') || !node.checkVisibility()) continue;
    const box = node.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    const isOut = box.left < left - 1 || box.right > right + 1 || box.bottom > bottom + 1;
    if (isOut) found.push(`${name} ${box.left} to ${box.right} in ${left} to ${right}`);
    if (style.display === 'inline') continue;
    if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth) {
      found.push(`${name} holds ${node.scrollWidth} in ${node.clientWidth} px`);
    }
    const isClipped = style.overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1;
    if (isClipped) found.push(`${name} is clipped`);
  }
  return found;
}

/** The lines of a piece of running text, as the browser broke them. */
export function linesOf(block: Element): string[] {
  const lines: string[] = [];
  const range = document.createRange();
  let last = -Infinity;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.nodeValue!.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (!box) continue;
      if (box.top > last + box.height / 2) lines.push('');
      last = Math.max(last, box.top);
      lines.push(`${lines.pop()}${node.nodeValue![at]}`);
    }
  }
  return lines;
}
