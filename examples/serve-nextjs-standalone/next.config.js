/** @type {import("next").NextConfig} */
export default {
  // .next/standalone: the server and the parts of its packages that it needs.
  output: "standalone",
  poweredByHeader: false,
};
