/** What is used of picomatch, which brings no types of its own. */
declare module 'picomatch' {
  interface Scan {
    /** The leading folders without any pattern sign. */
    readonly base: string;
    /** A leading ./ or the like. */
    readonly prefix: string;
    readonly isGlob: boolean;
  }
  function picomatch(pattern: string, options?: { readonly nonegate?: boolean }): (path: string) => boolean;
  namespace picomatch {
    function scan(pattern: string): Scan;
  }
  export default picomatch;
}
