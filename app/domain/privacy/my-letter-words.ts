import type { NoteKind } from "#app/domain/pairs/note.ts";
import type { MyData } from "./my-data.server.ts";
import type { Say } from "./my-data-say.ts";
import type { Entry } from "./my-data-section.ts";

const NOTE_KIND: Record<NoteKind, string> = {
  call: "words:meetings.call",
  met: "my_data:note_kind.met",
  message: "my_data:note_kind.message",
  hand_over: "my_data:note_kind.hand_over",
  other: "words:meetings.other",
};

/** What the office has written down about him and his pairs, and what it has put off. */
export function noteEntries({ notes, pairs, putOff }: MyData, say: Say): Entry[] {
  const all = [...notes, ...pairs.flatMap((pair) => pair.notes)];
  return [
    ...all
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .map((note) =>
        say.entry(say.date(note.on), {
          kind: note.kind && say.t(NOTE_KIND[note.kind]),
          note: note.text,
          written_by: note.by,
        }),
      ),
    ...putOff.map(({ at, untilOn, by }) =>
      say.entry(say.dayAt(at), { comes_back: say.date(untilOn), written_by: by }),
    ),
  ];
}

/** Where the office has shown him on to, and whether he got there. */
export function referralEntry({ on, service, gotThere }: MyData["referrals"][number], say: Say) {
  return say.entry(say.date(on), {
    shown_to: say.t(`words:service.${service}`),
    got_there: gotThere && say.t(`my_data:answer.${gotThere}`),
  });
}

/** Which letters went to him; and which he does not want. */
export function letterEntries({ messages, unwantedLetters }: MyData, say: Say): Entry[] {
  const { t } = say;
  const unwanted = unwantedLetters.map(({ group, since }) => ({
    term: t(`fewer:group.${group}`),
    value: say.listed([t("fewer:comes_not"), say.dayAt(since)]),
  }));
  return [
    ...(unwanted.length > 0 ? [{ title: t("fewer:title"), lines: unwanted }] : []),
    ...messages.map(({ channel, recipient, subject, sentAt, writtenAt }) =>
      say.entry(say.instant(sentAt ?? writtenAt), {
        what: subject,
        sent_to: say.listed([t(`my_data:channel.${channel}`), say.contact(recipient)]),
      }),
    ),
  ];
}
