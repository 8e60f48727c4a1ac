import Image from "next/image";
import { connection } from "next/server";
import { price } from "../lib/price.ts";
import { Order } from "./order.tsx";

export default async function Page() {
  // Rendered for each request, so the environment is that of the container.
  await connection();
  return (
    <main>
      <Image src="/cup.png" alt="" width={64} height={64} />
      <h1>{process.env.SHOP_NAME ?? "Coffee"}</h1>
      <p>{`Espresso ${price(350)}`}</p>
      <Order />
    </main>
  );
}
