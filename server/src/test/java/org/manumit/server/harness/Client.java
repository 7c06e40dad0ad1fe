package org.manumit.server.harness;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's or a program's side of the HTTP API in tests: keeps cookies and sends the forgery token. Confined to its test. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final URI server;
    private final CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> headers;

    public Client(URI server) {
        this.server = server;
        this.cookies = new CookieManager();
        this.headers = Map.of();
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    private Client(Client session, Map<String, String> headers) {
        this.server = session.server;
        this.cookies = session.cookies;
        this.http = session.http;
        this.headers = headers;
    }

    /** An answer: status, text of the body, headers. */
    public record Answer(int status, String body, Map<String, String> headers) {

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of a problem. */
        public String code() {
            return json().path("code").asString("");
        }
    }

    /** The same session, each request with this header. */
    public Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(this, more);
    }

    /** The same session, working under the inquiry. */
    public Client under(String inquiry) {
        return with("X-Inquiry", inquiry);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** @param body becomes JSON; null sends none */
    public Answer post(String path, @Nullable Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return json("PUT", path, body);
    }

    /** Status and headers of an answer that never ends; its body is left unread. */
    public Answer beginning(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        try {
            HttpResponse<java.io.InputStream> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(response.statusCode(), "", Map.of());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** A body of any kind. */
    public Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (!headers.containsKey("X-XSRF-TOKEN") && !headers.containsKey("Authorization")) {
            String token = forgeryToken();
            if (!token.isEmpty()) {
                request.header("X-XSRF-TOKEN", token);
            }
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        return exchange(request.build());
    }

    private Answer json(String method, String path, @Nullable Object body) {
        return send(method, path, "application/json", body == null ? null : JSON.writeValueAsBytes(body));
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> fields = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> fields.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), response.body(), fields);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String forgeryToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
