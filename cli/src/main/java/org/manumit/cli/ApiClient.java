package org.manumit.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running server as one person, by session or by token. Confined to one thread. */
final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable String token;
    private @Nullable String inquiry;

    ApiClient(URI server) {
        this.server = server;
    }

    ApiClient withToken(String value) {
        token = value.strip();
        return this;
    }

    /** Sets the inquiry under which later calls are made. */
    ApiClient under(@Nullable String number) {
        inquiry = number;
        return this;
    }

    JsonNode login(String username, String password) {
        return post("/api/safeguard/login", Map.of("username", username, "password", password));
    }

    JsonNode get(String path) {
        return answer(send(request(path).GET().build()), path);
    }

    /** An answer that is no JSON, as it is. */
    String text(String path) {
        HttpResponse<String> response = send(request(path).GET().build());
        if (response.statusCode() >= 400) {
            answer(response, path);
        }
        return response.body();
    }

    JsonNode post(String path, Object body) {
        return write("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    JsonNode put(String path, Object body) {
        return write("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    /** Sends a stream of bytes; the idempotency key makes a repeated send harmless. */
    JsonNode upload(String path, BodyPublisher body, String idempotencyKey) {
        HttpRequest.Builder request = csrf(request(path))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", idempotencyKey);
        return answer(send(request.POST(body).build()), path);
    }

    JsonNode write(String method, String path, BodyPublisher body, String contentType) {
        return answer(
                send(csrf(request(path))
                        .header("Content-Type", contentType)
                        .method(method, body)
                        .build()),
                path);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(60))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (inquiry != null) {
            request.header("X-Inquiry", inquiry);
        }
        return request;
    }

    private HttpRequest.Builder csrf(HttpRequest.Builder request) {
        if (token != null) {
            return request;
        }
        Optional<String> value = xsrfCookie();
        if (value.isEmpty()) {
            send(request("/api/safeguard/me").GET().build());
            value = xsrfCookie();
        }
        value.ifPresent(found -> request.header("X-XSRF-TOKEN", found));
        return request;
    }

    private Optional<String> xsrfCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new CommandFailure("no answer from " + server + ": " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped");
        }
    }

    private static JsonNode answer(HttpResponse<String> response, String path) {
        JsonNode body = response.body().isBlank() || !isJson(response)
                ? JSON.createObjectNode()
                : JSON.readTree(response.body());
        if (response.statusCode() >= 400) {
            throw new RefusedCall(response.statusCode(), path, body);
        }
        return body;
    }

    private static boolean isJson(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    /** The server refused a call; carries its problem (RFC 9457). */
    static final class RefusedCall extends CommandFailure {

        private static final long serialVersionUID = 1L;

        private final transient JsonNode problem;

        RefusedCall(int status, String path, JsonNode problem) {
            super(status + " " + path.replaceAll("\\?.*", "") + ": "
                    + problem.path("detail").asString(problem.path("title").asString("refused")));
            this.problem = problem;
        }

        String code() {
            return problem.path("code").asString("");
        }
    }
}
