// Without a clipboard (a page not served over https) the text can still be selected, so no button is shown.
if ('clipboard' in navigator) {
  for (const snippet of document.querySelectorAll('.snippet')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(snippet, button));
    snippet.append(button);
  }
}

async function copy(snippet: Element, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.querySelector('code')!.textContent);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed here: select the text instead';
  }
}
