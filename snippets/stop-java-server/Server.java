import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Answers at once on /, and after two seconds on /slow. */
class Server {
    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                pause();
            }
            var text = (System.getProperty("greeting", "Hello") + "\n").getBytes();
            exchange.sendResponseHeaders(200, text.length);
            try (var body = exchange.getResponseBody()) {
                body.write(text);
            }
        });
        if (!Boolean.getBoolean("abrupt")) {
            // SIGTERM runs the hooks, and the JVM ends when they have returned.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(5)));
        }
        server.start();
    }

    private static void pause() throws IOException {
        Files.writeString(Path.of("/tmp/slow"), "begun");
        try {
            Thread.sleep(2000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
