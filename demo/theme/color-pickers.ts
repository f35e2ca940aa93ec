import { make } from '../tool/make.js';
import { hex } from './painter.js';

const schemes = ['light', 'dark'] as const;

/** A value as it looks on a page of a scheme, #rrggbb. */
function resolved(value: string, probe: HTMLElement, scheme: string): string {
  probe.style.colorScheme = scheme;
  probe.style.color = '';
  probe.style.color = value;
  return hex(getComputedStyle(probe).color);
}

/**
 * Two pickers for one color: the first sets it for every page, the second makes it a pair, `light-dark()`. Whoever wants
 * more writes it into the field beside them.
 */
export function colorPickers(label: string, write: (value: string) => void) {
  const probe = make('i', { class: 'color-probe', 'aria-hidden': 'true' });
  const pickers = schemes.map((scheme) =>
    make('input', { type: 'color', 'aria-label': `${label} in ${scheme}`, title: `In ${scheme}` }),
  );
  const [light, dark] = pickers as [HTMLInputElement, HTMLInputElement];
  let isPair = false;
  const pair = () => write(`light-dark(${light.value}, ${dark.value})`);
  light.addEventListener('input', () => (isPair ? pair() : write(light.value)));
  dark.addEventListener('input', pair);
  const show = (value: string) => {
    isPair = value.startsWith('light-dark(');
    if (!value) return;
    for (const [index, scheme] of schemes.entries())
      pickers[index]!.value = resolved(value, probe, scheme);
  };
  return { inputs: [...pickers, probe], show };
}
