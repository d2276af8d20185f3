const word = /^(?:[a-z][a-z-]*|~|v\d(?:\.\d)?)$/;

/** The path of an address without anything that names somebody: `/restapi/v1.0/account/~/extension/{id}/sms`. */
export function pathTemplate(url: string): string {
  const [path = ''] = new URL(url).pathname.split(';');
  return path
    .split('/')
    .map((part) => (part === '' || word.test(part) ? part : '{id}'))
    .join('/');
}
