import type { KyselyPlugin, QueryId, RootOperationNode } from "kysely";
import type { Db } from "#db/open.ts";

/** The same database, noting the kind of each statement that is carried out through it. */
export function countingStatements(db: Db) {
  const statements: RootOperationNode["kind"][] = [];
  const kinds = new WeakMap<QueryId, RootOperationNode["kind"]>();
  const notes: KyselyPlugin = {
    // A question inside a question passes here as well; only the whole has a result.
    transformQuery({ node, queryId }) {
      kinds.set(queryId, node.kind);
      return node;
    },
    async transformResult({ result, queryId }) {
      statements.push(kinds.get(queryId) ?? "RawNode");
      return result;
    },
  };
  return { counted: db.withPlugin(notes), statements };
}
