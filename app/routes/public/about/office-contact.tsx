import { useTranslation } from "react-i18next";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type OfficeContact = { phone: string | null; email: string | null };

/** How to reach the office; nothing where the settings name no phone and no address. */
export function OfficeContactLines({ phone, email }: OfficeContact) {
  return (
    <>
      {phone && (
        <p className="icon-line">
          <Icon name="phone" />
          <PhoneLink phone={phone} />
        </p>
      )}
      {email && (
        <p className="icon-line">
          <Icon name="mail" />
          <MailLink email={email} />
        </p>
      )}
    </>
  );
}

/** Whose numbers these are, for a man who has come by a link and is not told elsewhere on the page. */
export function OfficeCard(office: OfficeContact) {
  const { t } = useTranslation("pairs");
  if (!office.phone && !office.email) return null;
  return (
    <Card title={t("pair.coordinator")}>
      <OfficeContactLines {...office} />
    </Card>
  );
}
