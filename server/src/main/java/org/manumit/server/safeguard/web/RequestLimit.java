package org.manumit.server.safeguard.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.SafeguardSettings;
import org.manumit.server.safeguard.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks too often: HTTP 429 with Retry-After. Pages and scripts are not counted. Thread-safe. */
final class RequestLimit extends OncePerRequestFilter {

    private final Bucket requests;
    private final Bucket signIns;
    private final ProblemWriter problems;

    RequestLimit(SafeguardSettings settings, ProblemWriter problems) {
        this.requests = new Bucket(settings.requestsPerMinute(), System::nanoTime);
        this.signIns = new Bucket(settings.signInsPerMinute(), System::nanoTime);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean signIn = (path.startsWith("/api/safeguard/login") || path.startsWith("/api/safeguard/oidc"));
        if (!path.startsWith("/api/") || (signIn ? signIns : requests).take(key(request, signIn))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", "5");
        problems.write(request, response, 429, "too-many-requests");
    }

    private static String key(HttpServletRequest request, boolean signIn) {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!signIn && authentication != null && authentication.getPrincipal() instanceof SignedIn) {
            return "user " + authentication.getName();
        }
        return "address " + request.getRemoteAddr();
    }
}
