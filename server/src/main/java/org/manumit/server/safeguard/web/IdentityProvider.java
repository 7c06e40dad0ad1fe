package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.SafeguardSettings;
import org.manumit.server.safeguard.SignedIn;
import org.manumit.server.safeguard.account.SignIn;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Sign-in through the agency's OpenID Connect provider, at {@code /api/safeguard/oidc/agency}; off unless an issuer is set. The provider
 * vouches for a name; the account, its agency and its roles are those made here. Thread-safe.
 */
@Component
class IdentityProvider {

    private static final String NAME = "agency";
    private final SafeguardSettings.Oidc settings;
    private final SignIn signIn;
    private final Sessions sessions;

    IdentityProvider(SafeguardSettings settings, SignIn signIn, Sessions sessions) {
        this.settings = settings.oidc();
        this.signIn = signIn;
        this.sessions = sessions;
    }

    boolean on() {
        return settings.issuer() != null && !settings.issuer().isBlank();
    }

    void join(HttpSecurity http) throws Exception {
        if (!on()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(
                        // The provider is asked for its addresses at the first sign-in, so that the server starts
                        // without it.
                        new SupplierClientRegistrationRepository(
                                () -> new InMemoryClientRegistrationRepository(registration())))
                .authorizationEndpoint(endpoint -> endpoint.baseUri("/api/safeguard/oidc"))
                .redirectionEndpoint(endpoint -> endpoint.baseUri("/api/safeguard/oidc/return/*"))
                .loginPage("/")
                .successHandler(this::vouched)
                .failureHandler((request, response, failure) -> refuse(request, response, "oidc-failed")));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(NAME)
                .clientId(Objects.requireNonNull(settings.clientId(), "manumit.safeguard.oidc.client-id is needed"))
                .clientSecret(Objects.requireNonNull(
                        settings.clientSecret(), "manumit.safeguard.oidc.client-secret is needed"))
                .redirectUri("{baseUrl}/api/safeguard/oidc/return/{registrationId}")
                .scope("openid", "profile")
                .build();
    }

    private void vouched(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        @Nullable
        Object name = authentication.getPrincipal() instanceof OAuth2User user
                ? user.getAttributes().get(settings.usernameClaim())
                : null;
        Optional<SignedIn> account = name instanceof String text ? signIn.vouched(text) : Optional.empty();
        if (account.isEmpty()) {
            refuse(request, response, "oidc-no-account");
            return;
        }
        sessions.begin(request, response, account.get());
        response.sendRedirect("/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        sessions.end(request);
        response.sendRedirect("/?problem=" + code);
    }
}
