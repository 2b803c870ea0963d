import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
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
