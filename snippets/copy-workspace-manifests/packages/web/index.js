import { h } from "preact";

console.log(h("p").type);
