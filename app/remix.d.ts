import "@remix-run/node";
import type { KeepAs } from "./http/kept-pages.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** The address that rate limits count by. Never stored. */
    address: string;
    /** Where this page may be kept for others, if it may. */
    keepAs?: KeepAs | undefined;
  }
}

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    address: string;
    keepAs?: KeepAs | undefined;
  }
}
