const label =
  /^(?:related (?:links?|content|articles?|stories|posts?|publications?)|suggested content|top news|read (?:more|next|also)|most (?:read|popular|viewed)|recommended(?: for you)?|you may also like|latest (?:news|issues?|posts?)|more (?:news|stories)|share(?: this(?: page| article)?)?|tweet|print(?: this)?|e-?mail|facebook|twitter|linkedin|whatsapp|subscribe(?: (?:now|today|here))?|sign up|log ?in|sign in|newsletters?|follow us|comments?|tags?|topics?|filed under|advertisement|back to top|download (?:the )?pdf|menu|search|home|skip to (?:main )?content|previous|next|contact us|privacy policy|terms of (?:use|service)|cookies?(?: policy)?|enlaces relacionados|leer más|lea también|contenido sugerido|noticias|links relacionados|leia (?:mais|também)|conteúdo sugerido)(?:$|\s*[:…»>→|–—-].*$|\s*\.{0,3}$)/iu;
const labelled =
  /^(?:Read More|Related Links?|Suggested Content|Top News|Share This)\s+\S.{0,120}$/u;
const notice =
  /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|\bfeatures Q&A from\b|\bis available to (?:members|subscribers)\b|^(?:to )?subscribe (?:to|at|here)\b|^click here\b/iu;
const logo = /^[^.!?]{0,80}\blogo\.?(?=\s*\p{Lu}|\s*$)/u;
const byStaff = /^[Bb]y (?:\p{Lu}[\p{L}.'’-]*\s?){1,5}$/u;

/** Says whether a paragraph belongs to the page around the issue: link lists, notices, the logo's text. */
export function isFurniture(text: string): boolean {
  return (
    label.test(text) ||
    labelled.test(text) ||
    logo.test(text) ||
    byStaff.test(text) ||
    (notice.test(text) && text.length < 600)
  );
}

// "…both governments.Northgate Daily logo.The Northgate Daily features…": the picture's text stuck to the last answer.
const gluedLogo = /(?<=[.!?…”"’»)]\s*)\p{Lu}[^.!?…”"»]{1,80}\blogo\.?(?=\s*\p{Lu}|\s*$)/u;

/** Where the page's own text begins that is stuck to the end of a paragraph, or -1. */
export function gluedFurnitureAt(text: string): number {
  return gluedLogo.exec(text)?.index ?? -1;
}
