import { createServer, get } from "node:http";
import { buffer } from "node:stream/consumers";

/**
 * The yardstick: a bare node:http server that sends the bytes it once got from a URL, and nothing
 * else. `node bench/bare.ts <port> <url> <Accept-Encoding>`; compressed bytes stay compressed.
 */
const [port, url, encoding] = process.argv.slice(2) as [string, string, string];

get(url, { headers: { "accept-encoding": encoding } }, async (answer) => {
  const bytes = await buffer(answer);
  const headers = {
    "Content-Type": answer.headers["content-type"] ?? "text/plain",
    "Content-Length": bytes.length,
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  };
  createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  }).listen(Number(port), "127.0.0.1");
});
