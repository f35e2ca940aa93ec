// Each attribute that is a script, on an element that could hear the event without the reader's help where there is one.

const handlers: Readonly<Record<string, string>> = {
  img: 'error load abort loadstart loadend progress',
  body: 'load unload beforeunload pageshow pagehide pageswap pagereveal hashchange popstate message messageerror storage online offline languagechange afterprint beforeprint rejectionhandled unhandledrejection resize scroll',
  'input autofocus':
    'focus focusin focusout blur input change invalid select search beforeinput keydown keyup keypress paste copy cut cancel reset submit formdata',
  'div tabindex=1':
    'click auxclick dblclick contextmenu mousedown mouseup mouseenter mouseleave mousemove mouseout mouseover wheel mousewheel pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate gotpointercapture lostpointercapture touchstart touchend touchmove touchcancel drag dragend dragenter dragleave dragover dragstart drop selectstart selectionchange scrollend scrollsnapchange beforematch beforetoggle command contentvisibilityautostatechange securitypolicyviolation slotchange',
  'style=animation:x':
    'animationstart animationend animationiteration animationcancel transitionrun transitionstart transitionend transitioncancel webkitanimationstart webkittransitionend',
  'video autoplay':
    'canplay canplaythrough cuechange durationchange emptied ended loadeddata loadedmetadata pause play playing ratechange seeked seeking stalled suspend timeupdate volumechange waiting encrypted enterpictureinpicture fullscreenchange fullscreenerror',
  'svg><animate': 'begin end repeat',
  'marquee loop=1': 'start finish bounce',
  'details open': 'toggle close',
};

/** `on…` attributes. */
export const eventHandlers: readonly string[] = Object.entries(handlers).flatMap(([tag, events]) =>
  events
    .split(' ')
    .map((event) => `<${tag.startsWith('style') ? `b ${tag}` : tag} on${event}="sentinel(1)">`),
);
