// Exit 0 when the service answers 2xx, 1 when not or when nobody answers.
const answer = await fetch("http://127.0.0.1:3000/healthz", {
  signal: AbortSignal.timeout(2000),
}).catch(() => ({ ok: false }));
process.exit(answer.ok ? 0 : 1);
