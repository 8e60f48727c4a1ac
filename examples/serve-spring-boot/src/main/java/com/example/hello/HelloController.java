package com.example.hello;

import java.time.Duration;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HelloController {

    record Greeting(String message) {}

    @GetMapping("/")
    Greeting hello(@RequestParam(defaultValue = "world") String name) {
        return new Greeting("Hello, " + name);
    }

    /** Takes as long as a real report would, so that you can stop the service in the middle. */
    @GetMapping("/slow")
    Greeting slow() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1500));
        return new Greeting("Hello at last");
    }
}
