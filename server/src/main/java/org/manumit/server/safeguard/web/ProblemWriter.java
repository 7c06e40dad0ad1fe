package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Readers;
import org.manumit.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes RFC 9457 problems in the reader's language. Thread-safe. */
@Component
class ProblemWriter {

    private final Words words;
    private final JsonMapper json;

    ProblemWriter(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** From a filter, before any controller. */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        byte[] body = json.writeValueAsBytes(problem(request, status, code, "safeguard.problem." + code, Map.of()));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(body);
    }

    Map<String, Object> problem(
            HttpServletRequest request, int status, String code, String messageKey, Map<String, Object> arguments) {
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code);
        problem.put("title", known == null ? code : known.getReasonPhrase());
        problem.put("status", status);
        problem.put("code", code);
        String key = words.knows(messageKey) ? messageKey : "safeguard.problem.http-400";
        problem.put("detail", words.plain(Readers.language(request), key, arguments));
        problem.put("params", arguments);
        return problem;
    }
}
