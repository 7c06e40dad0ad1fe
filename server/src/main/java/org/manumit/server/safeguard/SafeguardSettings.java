package org.manumit.server.safeguard;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in and limits.
 *
 * @param requestsPerMinute of one user or, before sign-in, of one network address; bursts of a quarter of it pass at once
 * @param signInsPerMinute attempts from one network address
 * @param oidc sign-in through the agency's identity provider; off unless its issuer is set
 */
@ConfigurationProperties(prefix = "manumit.safeguard", ignoreUnknownFields = false)
public record SafeguardSettings(
        @DefaultValue("2400") int requestsPerMinute,
        @DefaultValue("30") int signInsPerMinute,
        @DefaultValue Oidc oidc) {

    /**
     * OpenID Connect.
     *
     * @param issuer address of the provider, such as {@code https://login.agency.example}; empty switches it off
     * @param clientId as registered with the provider
     * @param clientSecret as registered with the provider
     * @param usernameClaim claim that holds the user name of an account that exists here
     */
    public record Oidc(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("preferred_username") String usernameClaim) {

        @Override
        public String toString() {
            return "Oidc[masked]";
        }
    }
}
