package com.example.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Starts the whole application on a test port and asks it. */
@QuarkusTest
class HelloResourceTest {

    @TestHTTPResource
    URI base;

    @Test
    void greets() throws Exception {
        assertEquals("{\"message\":\"Hello, Ann\"}", get("/?name=Ann").body());
    }

    @Test
    void isReady() throws Exception {
        assertTrue(get("/q/health/ready").body().contains("UP"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
