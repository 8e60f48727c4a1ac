import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://blog.example.com",
  // Folders with an index.html, and links that end with a slash.
  trailingSlash: "always",
});
