import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { answerPlanQuestion, type PlanAnswer, type PlanQuestion } from "./plan-work.ts";

/** So many possible pairs are planned at once: some 10 ms; more of them in the other thread. */
export const PLANNED_AT_ONCE = 40_000;
/** Node runs it from the source, as it runs `server.ts`: the same file in a build and in tests. */
const WORKER = resolve("app/domain/matching/plan-worker.ts");

export type ToWorker = { id: number; question: PlanQuestion };
type FromWorker = { id: number; answer?: unknown; error?: unknown };
type Asked = { resolve: (answer: never) => void; reject: (error: unknown) => void };

let worker: Worker | undefined;
let asked = 0;
const open = new Map<number, Asked>();

/** Answers a question of the planner without keeping other requests waiting. */
export async function planned<Q extends PlanQuestion>(question: Q): Promise<PlanAnswer<Q["what"]>> {
  return possiblePairs(question) > PLANNED_AT_ONCE
    ? elsewhere(question)
    : (answerPlanQuestion(question) as PlanAnswer<Q["what"]>);
}

function possiblePairs({ people }: PlanQuestion) {
  const participants = people.filter(({ role }) => role === "participant").length;
  return participants * (people.length - participants);
}

function elsewhere<T>(question: PlanQuestion): Promise<T> {
  worker ??= newWorker();
  const id = asked++;
  // While it works, the process waits for it; idle, it keeps nobody from ending.
  worker.ref();
  const answer = new Promise<T>((done, fail) => open.set(id, { resolve: done, reject: fail }));
  worker.postMessage({ id, question } satisfies ToWorker);
  return answer;
}

function newWorker(): Worker {
  const begun = new Worker(WORKER);
  begun.on("message", ({ id, answer, error }: FromWorker) => {
    const one = open.get(id);
    open.delete(id);
    if (open.size === 0) begun.unref();
    if (error) one?.reject(error);
    else one?.resolve(answer as never);
  });
  begun.on("error", (error) => giveUp(begun, error));
  begun.on("exit", (code) => giveUp(begun, new Error(`The planner's thread ended (${code})`)));
  return begun;
}

/** Whoever asked hears of it; the next question begins a new thread. */
function giveUp(ended: Worker, error: unknown) {
  if (worker !== ended) return;
  worker = undefined;
  for (const { reject } of open.values()) reject(error);
  open.clear();
}
