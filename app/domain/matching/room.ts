import { NOBODY } from "./assignment.ts";
import type { Pairing } from "./pairing.ts";

/**
 * For whom one pair more could be made without anyone losing his. `supportPersons`: has a place free,
 * or one of his could change to somebody who has. `participants`: is without a pair himself, or his
 * support person could take one who is, if he were paired elsewhere. Pinned pairs stay.
 */
export type Room = { participants: Uint8Array; supportPersons: Uint8Array };

export function roomIn(pairing: Pairing): Room {
  return { participants: participantsFree(pairing), supportPersons: placesFree(pairing) };
}

function placesFree({ table, supportOf, taken, isPinned }: Pairing): Uint8Array {
  const columns = table.supportPersons.length;
  const hasRoom = new Uint8Array(columns);
  const toAsk: number[] = [];
  table.supportPersons.forEach(({ places }, column) => {
    if (places > (taken[column] as number)) toAsk.push(column);
  });
  for (const column of toAsk) hasRoom[column] = 1;
  for (const column of toAsk) {
    for (let row = 0; row < supportOf.length; row++) {
      const own = supportOf[row] as number;
      if (own === NOBODY || isPinned[row] === 1 || hasRoom[own] === 1) continue;
      if (table.broken[row * columns + column] !== 0) continue;
      hasRoom[own] = 1;
      toAsk.push(own);
    }
  }
  return hasRoom;
}

function participantsFree({ table, supportOf, isPinned }: Pairing): Uint8Array {
  const columns = table.supportPersons.length;
  const isFree = new Uint8Array(supportOf.length);
  const isAsked = new Uint8Array(columns);
  const ofSupport: number[][] = Array.from({ length: columns }, () => []);
  const toAsk: number[] = [];
  supportOf.forEach((column, row) => {
    if (column === NOBODY) toAsk.push(row);
    else if (isPinned[row] === 0) ofSupport[column]?.push(row);
  });
  for (const row of toAsk) {
    isFree[row] = 1;
    for (let column = 0; column < columns; column++) {
      if (isAsked[column] === 1 || table.broken[row * columns + column] !== 0) continue;
      isAsked[column] = 1;
      toAsk.push(...(ofSupport[column] ?? []));
    }
  }
  return isFree;
}
