// A demo that was built without knowing where it would stand puts its own address into the sample's photos as they come.
{
  const home = new URL('.', document.currentScript.src);
  const ask = window.fetch;
  window.fetch = async (input, options) => {
    const response = await ask.call(window, input, options);
    const { pathname, origin } = new URL(response.url || location.href);
    const isSample = origin === home.origin && pathname.startsWith(`${home.pathname}sample/`);
    if (!isSample || !response.ok) return response;
    const text = (await response.text())
      .replaceAll('https://demo.invalid/', home.href)
      .replaceAll('"https://demo.invalid"', JSON.stringify(home.origin));
    const found = new Response(text, { headers: response.headers });
    Object.defineProperty(found, 'url', { value: response.url });
    return found;
  };
}
