/** Lets the page's requests fail until the returned function is called: `how` gives what each of them ends in. */
export function failRequests(how: () => Promise<Response>): () => void {
  const real = window.fetch;
  window.fetch = how;
  return () => (window.fetch = real);
}

/** A network that is gone. */
export const gone = () => Promise.reject(new TypeError('gone'));

/** A server's answer of that status. */
export const status = (code: number) => () => Promise.resolve(new Response(null, { status: code }));
