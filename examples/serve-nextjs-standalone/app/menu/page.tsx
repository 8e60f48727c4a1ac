import { price } from "../../lib/price.ts";

// Kept, and rendered again when it's older than this many seconds (ISR).
export const revalidate = 1;

export default function Menu() {
  return <p>{`Espresso ${price(350)}, at ${new Date().toISOString()}`}</p>;
}
