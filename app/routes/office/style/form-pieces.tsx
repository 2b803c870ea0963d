import type { Answer } from "#app/http/answering.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Form } from "#app/ui/form.tsx";
import type { Sample } from "./samples.ts";

const WRONG: Answer = {
  fields: { phone: "not_a_phone", agree: "must_agree" },
  refusal: null,
  facts: {},
  values: { phone: "040 12" },
};

/** The pieces that ask something, two of them answered wrongly. Nothing here is sent anywhere. */
export function FormPieces({ sample, language }: { sample: Sample; language: string }) {
  const { short, sentence, words } = sample;
  const choices = sample.choices.map((label) => ({ value: label, label }));
  return (
    <>
      <Filters active={1} clearHref="#clear">
        <Select name={`filter-${language}`} label={words[0]} options={choices} empty={words[1]} />
        <DayField name={`from-${language}`} label={words[2]} />
      </Filters>
      <Ask label={sample.remove} title={sample.remove} icon="trash">
        <p>{sentence}</p>
        <Button type="button" look="careful">
          {sample.remove}
        </Button>
      </Ask>
      <Form method="get" id={`form-${language}`} answer={WRONG}>
        <TextField name="name" label={short} hint={sentence} optional />
        <TextField name="phone" label={words[1]} type="tel" />
        <DayField name="day" label={words[2]} />
        <TimeField name="clock" label={words[3]} />
        <Select name="choice" label={short} options={choices} />
        <TextArea name="text" label={words[0]} />
        <RadioGroup name="radio" label={words[1]} choices={choices} sideBySide />
        <CheckboxGroup name="boxes" label={words[2]} hint={sentence} choices={choices} />
        <Checkbox name="agree" label={sentence} hint={words[0]} />
        <Button>{sample.go}</Button>
      </Form>
    </>
  );
}
