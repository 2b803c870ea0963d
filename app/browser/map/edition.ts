/** Made by scripts/basemap: changes when any file of the map does. */
export const EDITION = "f14b2552";
