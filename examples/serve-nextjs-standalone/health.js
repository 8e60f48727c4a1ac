// Exit code 0 if the service answers with a status of the 200s.
const port = process.env.PORT ?? 3000;
const answer = await fetch(`http://127.0.0.1:${port}/api/healthz`);
process.exit(answer.ok ? 0 : 1);
