/**
 * What the server does by itself besides answering: delivers the outbox and tidies up.
 * Returns the way to stop it.
 */
export function startWork(): () => Promise<void> {
  return async () => {};
}
