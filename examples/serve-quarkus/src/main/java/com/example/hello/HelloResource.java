package com.example.hello;

import java.time.Duration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/")
public class HelloResource {

    public record Greeting(String message) {}

    @GET
    public Greeting hello(@QueryParam("name") @DefaultValue("world") String name) {
        return new Greeting("Hello, " + name);
    }

    /** Takes as long as a real report would, so that you can stop the service in the middle. */
    @GET
    @Path("slow")
    @RunOnVirtualThread
    public Greeting slow() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1500));
        return new Greeting("Hello at last");
    }
}
