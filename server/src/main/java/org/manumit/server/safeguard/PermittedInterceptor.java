package org.manumit.server.safeguard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a controller method only as its {@link Permitted} says, and leaves the {@link Access} for it. Thread-safe. */
@Component
final class PermittedInterceptor implements HandlerInterceptor {

    /** Request attribute that holds the access. */
    static final String ACCESS = Access.class.getName();

    private final Gate gate;

    PermittedInterceptor(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        @Nullable Permitted rule = method.getMethodAnnotation(Permitted.class);
        if (rule != null && rule.everyone()) {
            return true;
        }
        SignedIn principal = principal().orElseThrow(SignInNeeded::new);
        Gate.Caller caller = gate.find(principal).orElseThrow(SignInNeeded::new);
        if (rule == null || !allows(rule, caller.actor(), principal)) {
            throw new Refused("safeguard", "not-permitted");
        }
        if (caller.oneTimePassword() && !rule.withOneTimePassword()) {
            throw new Refused("safeguard", "password-change-needed");
        }
        request.setAttribute(ACCESS, gate.open(caller.actor(), inquiry(request), rule.mandate()));
        return true;
    }

    private static boolean allows(Permitted rule, Actor actor, SignedIn principal) {
        boolean role = rule.roles().length == 0 || Arrays.stream(rule.roles()).anyMatch(actor::has);
        return role && (rule.byToken() || !principal.byToken());
    }

    private static Optional<SignedIn> principal() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static @Nullable String inquiry(HttpServletRequest request) {
        @Nullable String header = request.getHeader("X-Inquiry");
        // A download link cannot send a header.
        return header == null && "GET".equals(request.getMethod()) ? request.getParameter("inquiry") : header;
    }
}
