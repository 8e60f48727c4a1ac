import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { price } from "./price.ts";

interface Config {
  shopName: string;
  apiUrl: string;
}

function Shop({ shopName }: Config) {
  const [cups, setCups] = useState(0);
  return (
    <>
      <h1>{shopName}</h1>
      <button onClick={() => setCups(cups + 1)}>Espresso {price(350)}</button>
      <p>Total {price(cups * 350)}</p>
    </>
  );
}

// Asked for at the start rather than compiled in: one image for all places.
const config: Config = await (await fetch("/config.json")).json();
document.title = config.shopName;
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Shop {...config} />
  </StrictMode>,
);
