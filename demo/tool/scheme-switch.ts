// Light or dark as the visitor's system has it, or as they choose here; remembered by their browser alone.

const select = document.querySelector<HTMLSelectElement>('#scheme')!;
const key = 'advisor-demo-scheme';

function show(scheme: string): void {
  document.documentElement.dataset.scheme = scheme;
}

/** What was chosen on an earlier visit; a browser that keeps nothing for a page throws. */
function remembered(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

select.value = remembered();
show(select.value);
select.addEventListener('change', () => {
  show(select.value);
  try {
    localStorage.setItem(key, select.value);
  } catch {
    // Then it holds for this page.
  }
});
