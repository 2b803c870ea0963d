import { isSameHash } from "#app/domain/keyed-hash.server.ts";

/** Whether a program shows the secret that we have agreed with it (RFC 6750). Without one, none does. */
export function showsSecret(request: Request, secret: string | undefined): boolean {
  const [, shown] = /^Bearer (\S+)$/i.exec(request.headers.get("Authorization") ?? "") ?? [];
  return secret !== undefined && shown !== undefined && isSameHash(shown, secret);
}
