import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { Bdi, MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { BackLink, Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { Sample } from "./samples.ts";

const TONES: BadgeTone[] = ["calm", "good", "mind", "urgent"];

/** The pieces that say something. */
export function SayingPieces({ sample }: { sample: Sample }) {
  const { heading, sentence, short, words } = sample;
  const step = (label: string, state: "done" | "now" | "next") => ({
    label,
    note: sentence,
    state,
  });
  return (
    <>
      <Breadcrumbs trail={words.slice(0, 2).map((label, i) => ({ href: `#${i}`, label }))} />
      <BackLink href="#back">{short}</BackLink>
      <h3>{heading}</h3>
      <Actions>
        <Button icon="check">{sample.go}</Button>
        <LinkButton href="#stop" look="quiet" icon="arrow">
          {sample.stop}
        </LinkButton>
        <Button look="careful" icon="trash">
          {sample.remove}
        </Button>
      </Actions>
      <p className="flex flex-wrap gap-2">
        {TONES.map((tone, i) => (
          <Badge key={tone} tone={tone} icon={i % 2 ? "check" : undefined}>
            {words[i]}
          </Badge>
        ))}
      </p>
      {TONES.map((tone) => (
        <Notice key={tone} tone={tone} title={short}>
          <p>{sentence}</p>
        </Notice>
      ))}
      <Card title={short} level={3} aside={<Badge>{words[0]}</Badge>}>
        <Facts
          items={[
            { icon: "calendar", term: words[0], value: sentence },
            { icon: "clock", term: words[1], value: <Bdi dir="ltr">17.30–19.00</Bdi> },
            { icon: "place", term: words[2], value: <Bdi>{sample.street}</Bdi> },
            { icon: "phone", term: words[3], value: <PhoneLink phone="+358401234567" /> },
            { icon: "mail", term: short, value: <MailLink email="toimisto@example.org" /> },
          ]}
        />
      </Card>
      <Steps
        label={heading}
        steps={[step(short, "done"), step(heading, "now"), step(words[2], "next")]}
      />
      <Stats>
        <Stat value="82" label={words[0]} note={words[2]} />
        <Stat value="1 240" label={words[1]} href="#stat" />
      </Stats>
      <EmptyState title={short}>
        <p>{sentence}</p>
      </EmptyState>
    </>
  );
}
