import { useTranslation } from "react-i18next";
import type { FaceCode } from "#app/domain/pairs/check-in.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** The face that he chose. */
export function Face({ face }: { face: number }) {
  const { t } = useTranslation("check_in");
  const code = String(face) as FaceCode;
  return (
    <p className="icon-line">
      <Icon name={`face_${code}`} />
      <span>{t(`faces.${code}`)}</span>
    </p>
  );
}

/** What he wrote, and what he said aloud. */
export function ToldWords({
  told: { id, words, hasVoice },
}: {
  told: { id: string; words: string | null; hasVoice: boolean };
}) {
  return (
    <>
      {words && (
        <p dir="auto" className="whitespace-pre-line border-s-4 border-line ps-3">
          {words}
        </p>
      )}
      {hasVoice && <Voice checkInId={id} />}
    </>
  );
}

/** Fetched when it is played, not before: listening is an entry in the log. */
function Voice({ checkInId }: { checkInId: string }) {
  const { t } = useTranslation("office_pairs");
  const src = useHref()(`/office/check-ins/${checkInId}/voice`);
  return (
    <figure className="grid gap-1">
      <figcaption className="text-soft">{t("pair.check_in_voice")}</figcaption>
      <audio controls preload="none" src={src} />
      <a href={src} download="">
        {t("pair.check_in_voice_file")}
      </a>
    </figure>
  );
}

/** A press when it is read: of the answer that stands here, and of no later one. `query` leads back to a list. */
export function Heard({
  told: { id, answeredAt },
  name,
  query = "",
}: {
  told: { id: string; answeredAt: string };
  name: string;
  query?: string;
}) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  return (
    <Form action={href(`/office/check-ins/${id}/hearing${query}`)} id={`hear-${id}`}>
      <input type="hidden" name="answeredAt" value={answeredAt} />
      <Button look="quiet" icon="check">
        {t("pair.check_in_hear")}
        <span className="sr-only">
          : <bdi>{name}</bdi>
        </span>
      </Button>
    </Form>
  );
}
