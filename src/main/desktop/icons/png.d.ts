/** A picture as a `data:` URL, put into the bundle by the build. */
declare module '*.png?inline' {
  const dataUrl: string;
  export { dataUrl as default };
}
