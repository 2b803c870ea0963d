import { Badge } from "#app/ui/badge.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Person } from "#app/ui/person.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Sample } from "./samples.ts";

/** The pieces that hold many. */
export function ListPieces({ sample }: { sample: Sample }) {
  const { name, short, words, choices, sentence, street } = sample;
  return (
    <>
      <Tabs
        label={short}
        tabs={words.map((label, i) => ({
          href: `#tab-${i}`,
          label,
          current: i === 1,
          ...(i < 2 ? { count: 12 * (i + 1) } : {}),
        }))}
      />
      <Person name={name} href="#person" detail={sentence} badge={<Badge>{words[0]}</Badge>} />
      <Table
        caption={short}
        rows={[...words]}
        rowKey={(word) => word}
        columns={[
          { head: short, cell: (word) => word },
          { head: choices[0], cell: () => street },
          { head: choices[2], cell: () => "17.30" },
        ]}
      />
      <Pagination page={2} pages={5} hrefOf={(page) => `#page-${page}`} />
    </>
  );
}
