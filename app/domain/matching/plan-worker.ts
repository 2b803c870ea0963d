import { parentPort } from "node:worker_threads";
import { answerPlanQuestion } from "./plan-work.ts";
import type { ToWorker } from "./planner.server.ts";

/** The thread that makes large plans (`planner.server.ts`), so that the server goes on answering. */
parentPort?.on("message", ({ id, question }: ToWorker) => {
  try {
    parentPort?.postMessage({ id, answer: answerPlanQuestion(question) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
