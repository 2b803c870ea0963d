import { createServer } from "node:http";

/**
 * The yardstick: a bare node:http server that sends the bytes it once got from a URL, and nothing
 * else. `node bench/bare.ts <port> <url> <Accept-Encoding>`.
 */
const [port, url, encoding] = process.argv.slice(2) as [string, string, string];
const answer = await fetch(url, { headers: { "accept-encoding": encoding } });
const type = answer.headers.get("content-type") ?? "text/plain";
const bytes = Buffer.from(await answer.arrayBuffer());

createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
  response.end(bytes);
}).listen(Number(port), "127.0.0.1");
