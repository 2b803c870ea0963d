/** Who is here, what the last action wants to say, and where we are. */
export type FrameData = {
  viewer: { name: string; isOffice: boolean; isMan: boolean } | null;
  said: string | null;
  here: { path: string; query: string };
};
