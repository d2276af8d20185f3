/**
 * Link shorteners that anybody may use. RingCentral's content policies and best practices say to avoid them, carriers
 * refuse them (SMS-CAR-435; T-Mobile's code of conduct wants a domain of the sender's own): the hosts named there, and
 * those on the public lists of other providers of A2P texting. Short domains of one company (`es.pn`) are not among them.
 */
const shorteners: readonly string[] = [
  '9qr.de',
  'adf.ly',
  'alturl.com',
  'app.link',
  'bc.vc',
  'bit.do',
  'bit.ly',
  'bitly.com',
  'bitly.ws',
  'bl.ink',
  'budurl.com',
  'buff.ly',
  'clck.ru',
  'clicky.me',
  'cli.gs',
  'cutt.ly',
  'dlvr.it',
  'goo.gl',
  'goo.su',
  'hyperurl.co',
  'is.gd',
  'j.mp',
  'kutt.it',
  'lc.chat',
  'linki.la',
  'lnkd.in',
  'mcaf.ee',
  'ow.ly',
  'page.link',
  'po.st',
  'qr.ae',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorte.st',
  'short.gy',
  'short.io',
  'shorturl.at',
  'shrtco.de',
  'snip.ly',
  'soo.gd',
  't.co',
  't.ly',
  't2m.io',
  'tiny.cc',
  'tiny.one',
  'tinyurl.com',
  'tr.im',
  'trib.al',
  'u.to',
  'urlz.fr',
  'v.gd',
  'x.co',
  'zpr.io',
];

const known: ReadonlySet<string> = new Set(shorteners);

/** @param host in small letters; one under a shortener's counts as well, for example `www.bit.ly` */
export function isShortener(host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, index) => known.has(labels.slice(index).join('.')));
}
