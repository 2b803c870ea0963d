/** How long a card works. */
export const CARD_DAYS = 30;
/** Wrong PINs in a row that block a card. */
export const PIN_TRIES = 5;
