/** Who is here, what the last action wants to say, and where we are. */
export type FrameData = {
  viewer: { name: string; isOffice: boolean; isMan: boolean } | null;
  /** Tells one session from another, and nothing else. */
  who: string | undefined;
  said: string | null;
  here: { path: string; query: string };
};
