/** How a host is told things, in the dialects that hosts understand; nothing but a height and a link ever leaves. */
export interface HostMessages {
  /** Tells the height of the content, in CSS pixels. */
  readonly tellHeight: (height: number) => void;
  /** Asks a host that keeps the frame from leading the reader away to do it (WordPress). */
  readonly tellLink: (href: string) => void;
  /** Takes what the host says; true where it asks for the height. */
  readonly hear: (event: MessageEvent) => boolean;
}

const secretPattern = /^\w{1,64}$/;

/** Speaks to `host`, the window around the frame; WordPress puts its secret behind the `#` of the address. */
export function hostMessages(host: Window, hash: string): HostMessages {
  let secret = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret') ?? '';
  if (!secretPattern.test(secret)) secret = '';
  // Whoever the host is may know how high a discussion is: it gave the address.
  const tell = (message: object) => host.postMessage(message, '*');
  return {
    tellHeight(height) {
      tell({ advisorHeight: height });
      // AMP, amp-iframe.
      tell({ sentinel: 'amp', type: 'embed-size', height });
      if (secret) tell({ message: 'height', value: height, secret });
    },
    tellLink(href) {
      if (secret) tell({ message: 'link', value: href, secret });
    },
    hear({ data, source }) {
      const said = Object(data) as { readonly message?: unknown; readonly secret?: unknown };
      if (source !== host || said.message !== 'ready') return false;
      if (typeof said.secret !== 'string' || !secretPattern.test(said.secret)) return false;
      if (secret && said.secret !== secret) return false;
      secret = said.secret;
      return true;
    },
  };
}
