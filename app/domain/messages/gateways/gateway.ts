import type { LetterInWords } from "../letters.server.ts";

export type Outgoing = {
  /** The same for every try: whoever gets it twice can tell. */
  id: string;
  to: string;
  letter: LetterInWords;
};

/** Takes a letter out of the house. It throws when it could not; `Undeliverable` when it never can. */
export type Gateway = {
  send(outgoing: Outgoing): Promise<void>;
  close(): void;
};

/** No further try will help: the address or number does not exist. */
export class Undeliverable extends Error {
  constructor(why: string) {
    super(why);
    this.name = "Undeliverable";
  }
}
