package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.problem.ProblemException;
import org.manumit.problem.Unavailable;
import org.manumit.server.safeguard.Outage;
import org.manumit.server.safeguard.Outages;
import org.manumit.server.safeguard.SignInNeeded;
import org.manumit.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells failures as RFC 9457 problems with a stable code, in the reader's language, without personal data. Thread-safe. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final Words words;
    private final ProblemWriter problems;
    private final Outages outages;

    ProblemAdvice(Words words, ProblemWriter problems, Outages outages) {
        this.words = words;
        this.problems = problems;
        this.outages = outages;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> known(ProblemException problem, HttpServletRequest request) {
        return answer(request, problem.status(), problem.code(), problem.messageKey(), problem.arguments());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unknownCaller(SignInNeeded problem, HttpServletRequest request) {
        return answer(request, 401, "sign-in-needed", "safeguard.problem.sign-in-needed", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(
            MethodArgumentTypeMismatchException parameter, HttpServletRequest request) {
        return known(
                new Invalid(
                        "safeguard",
                        "parameter-unreadable",
                        Map.of("parameter", parameter.getName(), "example", example(parameter.getRequiredType()))),
                request);
    }

    /** What such a parameter may hold: all its values where they are few, else one. */
    private static String example(@Nullable Class<?> type) {
        if (type == null) {
            return "…";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        if (type == Instant.class) {
            return "2026-03-01T10:00:00Z";
        }
        return type == LocalDate.class ? "2026-03-01" : "1";
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> others(Exception failure, HttpServletRequest request) {
        int status = failure instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : status(failure);
        if (status < 500) {
            String code = "http-" + status;
            String key = words.knows("safeguard.problem." + code)
                    ? "safeguard.problem." + code
                    : "safeguard.problem.http-400";
            return answer(request, status, code, key, Map.of());
        }
        Optional<Outage> outage = outages.of(failure);
        if (outage.isPresent()) {
            return unavailable(outage.get().problem(), request);
        }
        String reference = UUID.randomUUID().toString();
        // The stack tells the place; the message may quote data, so only its type is kept.
        LOG.error("Defect {}: {} at {}", reference, failure.getClass().getName(), places(failure));
        return answer(request, 500, "defect", "safeguard.problem.defect", Map.of("reference", reference));
    }

    private ResponseEntity<Map<String, Object>> unavailable(Unavailable problem, HttpServletRequest request) {
        LOG.warn("A request failed: {}", problem.code());
        return known(problem, request);
    }

    private static int status(Exception failure) {
        return failure instanceof org.springframework.http.converter.HttpMessageNotReadableException ? 400 : 500;
    }

    private static String places(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause == failure ? "" : " caused by " + cause.getClass().getName());
            int shown = 0;
            for (StackTraceElement element : cause.getStackTrace()) {
                if (shown < 2 || element.getClassName().startsWith("org.manumit")) {
                    text.append(" < ")
                            .append(element.getClassName())
                            .append(':')
                            .append(element.getLineNumber());
                    shown++;
                }
                if (shown > 12) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, int status, String code, String messageKey, Map<String, Object> arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(request, status, code, messageKey, arguments));
    }
}
