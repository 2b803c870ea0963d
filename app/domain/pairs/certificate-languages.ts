import { z } from "zod";

/** A certificate is read in Finland, or shown abroad. */
export const CERTIFICATE_LANGUAGES = ["fi", "sv", "en"] as const;
export type CertificateLanguage = (typeof CERTIFICATE_LANGUAGES)[number];

/** In which language it is asked for; what makes no sense is Finnish. */
export const CertificateQuery = z.object({ language: z.enum(CERTIFICATE_LANGUAGES).catch("fi") });
