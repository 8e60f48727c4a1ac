// Exit 0 if the service answers 2xx; exit 1 if not, or without an answer.
const answer = await fetch("http://127.0.0.1:3000/healthz", {
  signal: AbortSignal.timeout(2000),
}).catch(() => ({ ok: false }));
process.exit(answer.ok ? 0 : 1);
