/** About two minutes as phones record speech, so that sixty seconds fit whatever the phone is. */
export const VOICE_BYTES_MOST = 2_000_000;
/** What the page itself records at most. */
export const VOICE_SECONDS_MOST = 60;

export const VOICE_TYPES = [
  "audio/webm",
  "audio/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
  "audio/amr",
] as const;
export type VoiceType = (typeof VOICE_TYPES)[number];

/** How a recording begins, whatever its sender calls it: what the browser of the office is told that it is. */
const BEGINNINGS: [VoiceType, (bytes: Uint8Array) => boolean][] = [
  ["audio/webm", (bytes) => startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])],
  ["audio/ogg", (bytes) => startsWith(bytes, letters("OggS"))],
  ["audio/mp4", (bytes) => startsWith(bytes.subarray(4), letters("ftyp"))],
  ["audio/wav", (bytes) => startsWith(bytes, letters("RIFF"))],
  ["audio/amr", (bytes) => startsWith(bytes, letters("#!AMR"))],
  ["audio/mpeg", (bytes) => startsWith(bytes, letters("ID3")) || isMpegFrame(bytes)],
];

/** What kind of recording this is, by its first bytes; null when it is none. */
export function voiceTypeOf(bytes: Uint8Array): VoiceType | null {
  return BEGINNINGS.find(([, begins]) => begins(bytes))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, beginning: number[]) {
  return beginning.every((byte, position) => bytes[position] === byte);
}

function isMpegFrame(bytes: Uint8Array) {
  const [first = 0, second = 0] = bytes;
  return first === 0xff && (second & 0xe0) === 0xe0;
}

function letters(text: string) {
  return [...text].map((letter) => letter.charCodeAt(0));
}
