import { setTimeout } from "node:timers/promises";

export const dynamic = "force-dynamic";

// Takes two seconds, so that you can stop the service in the middle.
export async function GET() {
  await setTimeout(2000);
  return Response.json({ message: "Brewed at last" });
}
