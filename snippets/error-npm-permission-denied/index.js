console.log(require("is-odd")(3) ? "odd" : "even");
