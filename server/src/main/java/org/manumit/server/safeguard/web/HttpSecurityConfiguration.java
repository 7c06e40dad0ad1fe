package org.manumit.server.safeguard.web;

import org.manumit.server.safeguard.Outages;
import org.manumit.server.safeguard.SafeguardSettings;
import org.manumit.server.safeguard.account.ApiTokens;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sessions, forgery protection and headers. Who may call which endpoint is decided by {@code @Permitted} on the method, not here, so that a
 * path and its rule cannot drift apart.
 */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    /* Scripts and data come from the server alone. The map draws with a worker that it makes from a blob, and sprites are data images. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
                    + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ApiTokens tokens,
            ProblemWriter problems,
            SafeguardSettings settings,
            Outages outages,
            IdentityProvider provider)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.TRACE)
                .denyAll()
                .anyRequest()
                .permitAll());
        http.csrf(csrf -> csrf.spa()
                .ignoringRequestMatchers("/api/safeguard/login")
                .ignoringRequestMatchers(TokenFilter::shownBy));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> problems.write(request, response, 403, "forgery-token-needed"))
                .authenticationEntryPoint(
                        (request, response, failure) -> problems.write(request, response, 401, "sign-in-needed")));
        http.addFilterBefore(new TokenFilter(tokens, problems, outages), CsrfFilter.class);
        http.addFilterBefore(new RequestLimit(settings, problems), CsrfFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .frameOptions(options -> options.deny()));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.httpBasic(basic -> basic.disable());
        http.formLogin(form -> form.disable());
        provider.join(http);
        return http.build();
    }

    /* Coming back from the provider is a step from another site, on which a strict cookie stays behind. Forged requests are still kept off
     * by the forgery token. */
    @Bean
    CookieSameSiteSupplier sameSite(IdentityProvider provider) {
        return cookie -> provider.on() && cookie.getName().equals("MANUMIT") ? Cookie.SameSite.LAX : null;
    }
}
