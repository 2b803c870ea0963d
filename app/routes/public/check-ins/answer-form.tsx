import { useTranslation } from "react-i18next";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import type { CheckInPage } from "#app/domain/pairs/check-in-screen.server.ts";
import { VOICE_BYTES_MOST, VOICE_SECONDS_MOST } from "#app/domain/pairs/voice.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { Faces } from "#app/ui/faces.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";

/** Yes and no beside each other on a phone too, so that the whole is one screen. */
const IN_TWO = "[&_.choices]:grid [&_.choices]:grid-cols-2";

/** A face is enough, or only to be called; the rest is his to tell. */
export function AnswerForm({
  action,
  said,
  refused,
}: {
  action: string;
  said: CheckInPage["said"];
  refused: Answer | undefined;
}) {
  const { t } = useTranslation("check_in");
  return (
    <Form action={action} answer={refused} encType="multipart/form-data">
      <Faces label={t("face")} defaultValue={said?.face ?? null} />
      <div className={IN_TWO}>
        <RadioGroup
          name="didMeet"
          label={t("did_meet")}
          optional
          defaultValue={said?.didMeet ?? null}
          choices={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
      </div>
      <Checkbox
        name="callMe"
        label={t("call_me")}
        hint={t("call_me_hint")}
        defaultChecked={said?.callMe ?? false}
      />
      <div className="[&_textarea]:min-h-18">
        <TextArea
          name="words"
          label={t("words")}
          hint={t("words_hint")}
          optional
          rows={2}
          maxLength={WORDS_MOST}
          defaultValue={said?.words ?? ""}
        />
      </div>
      <SayAloud hasVoice={said?.hasVoice ?? false} />
      <Button icon="check">{t("send")}</Button>
    </Form>
  );
}

/**
 * For who would rather speak than write. The phone's own recorder opens from the file field; where
 * the browser can record by itself, a button does (`browser/record.ts`).
 */
function SayAloud({ hasVoice }: { hasVoice: boolean }) {
  const { t } = useTranslation(["check_in", "errors"]);
  return (
    <>
      <div
        data-record={VOICE_SECONDS_MOST}
        data-record-start={t("voice_start")}
        data-record-stop={t("voice_stop")}
        data-record-again={t("voice_again")}
        data-record-no={t("voice_denied")}
        data-record-first={t("voice_face")}
        data-record-drop={t("voice_drop")}
        data-record-bytes={VOICE_BYTES_MOST}
        data-record-long={t("errors:refusal.recording_too_long")}
      >
        <FileField
          name="voice"
          label={t("voice")}
          hint={t("voice_hint")}
          optional
          accept="audio/*"
          capture
        />
      </div>
      {hasVoice && <Checkbox name="dropVoice" label={t("voice_drop")} hint={t("voice_kept")} />}
    </>
  );
}
