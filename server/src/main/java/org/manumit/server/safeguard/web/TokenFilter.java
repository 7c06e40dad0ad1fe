package org.manumit.server.safeguard.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Unavailable;
import org.manumit.server.safeguard.Outages;
import org.manumit.server.safeguard.SignedIn;
import org.manumit.server.safeguard.account.ApiTokens;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by {@code Authorization: Bearer mnm_…}. Such a request never uses the session, so it needs no forgery token. Thread-safe. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private final ApiTokens tokens;
    private final ProblemWriter problems;
    private final Outages outages;

    TokenFilter(ApiTokens tokens, ProblemWriter problems, Outages outages) {
        this.tokens = tokens;
        this.problems = problems;
        this.outages = outages;
    }

    static boolean shownBy(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null && header.startsWith(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!shownBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> owner;
        try {
            owner = tokens.owner(request.getHeader("Authorization")
                    .substring(SCHEME.length())
                    .strip());
        } catch (DataAccessException | TransactionException failure) {
            Unavailable problem = outages.of(failure).orElseThrow(() -> failure).problem();
            problems.write(request, response, problem.status(), problem.code());
            return;
        }
        if (owner.isEmpty()) {
            problems.write(request, response, 401, "sign-in-needed");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(owner.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
