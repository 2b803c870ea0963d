import type { Db } from "#db/open.ts";

/** Fills a new database with invented people at real public places, relative to today. */
export async function buildWorld(_db: Db) {}

/** Prints the three ways in. */
export function sayHowToSignIn(_publicUrl: string) {}
