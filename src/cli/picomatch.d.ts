/** What is used of picomatch, which brings no types of its own. */
declare module 'picomatch' {
  interface Scan {
    /** The leading folders without any pattern sign. */
    readonly base: string;
    /** The rest, from the first pattern sign on. */
    readonly glob: string;
    readonly isGlob: boolean;
  }
  function picomatch(pattern: string, options?: { readonly nonegate?: boolean }): (path: string) => boolean;
  namespace picomatch {
    function scan(
      pattern: string,
      options?: { readonly nonegate?: boolean; readonly unescape?: boolean },
    ): Scan;
  }
  export default picomatch;
}
