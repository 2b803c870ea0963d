import { useTranslation } from "react-i18next";
import type { PlacePicture } from "#app/domain/places/picture.ts";
import { SHOWS_LENGTH } from "#app/domain/places/picture.ts";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PlaceImage } from "#app/ui/place-image.tsx";

/** What the place looks like: a picture, and what it shows for whoever does not see it. */
export function PictureForm({
  here,
  name,
  picture,
}: {
  here: string;
  name: string;
  picture: PlacePicture | undefined;
}) {
  const { t } = useTranslation("office_reach");
  const action = `${here}/picture`;
  return (
    <Card title={t("places.picture")}>
      <p className="text-soft">{t("places.picture_hint")}</p>
      {picture && (
        <div className="my-4">
          <PlaceImage picture={picture} place={name} />
        </div>
      )}
      <Form action={action} answer={useAnswerTo(action)} id="picture" encType="multipart/form-data">
        <FileField
          name="picture"
          label={t(picture ? "places.picture_other" : "places.picture_file")}
          optional={picture !== undefined}
          accept="image/jpeg,image/png,image/webp,image/gif"
        />
        <TextField
          name="shows"
          label={t("places.picture_shows")}
          hint={t("places.picture_shows_hint")}
          optional
          maxLength={SHOWS_LENGTH}
          defaultValue={picture?.shows ?? ""}
        />
        <Button>{t("places.save")}</Button>
      </Form>
      {picture && (
        <div className="mt-4">
          <Ask
            label={t("places.picture_remove")}
            title={t("places.picture_remove_title")}
            look="careful"
          >
            <Form action={`${here}/picture/removal`}>
              <Button look="careful">{t("places.picture_remove_yes")}</Button>
            </Form>
          </Ask>
        </div>
      )}
    </Card>
  );
}
