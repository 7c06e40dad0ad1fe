package org.manumit.server.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An OpenID Connect provider small enough for a test: it vouches for whatever name it was told last. */
public final class FakeIssuer {

    private static final FakeIssuer ONLY = start();
    private final HttpServer server;
    private final RSAKey key;
    private volatile String username = "";
    private volatile String nonce = "";

    private FakeIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** The one of this JVM, started on first use on a free port of the loopback interface. */
    public static FakeIssuer only() {
        return ONLY;
    }

    private static FakeIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeIssuer issuer = new FakeIssuer(
                    server, new RSAKeyGenerator(2048).keyID("test").generate());
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.addresses()));
            server.createContext(
                    "/jwks", exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
            server.createContext("/token", exchange -> answer(exchange, issuer.tokens()));
            server.createContext("/userinfo", exchange -> answer(exchange, "{\"sub\":\"subject\"}"));
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the person at the provider's page does: sign in there under this name. */
    public void signIn(String name, String requestedNonce) {
        username = name;
        nonce = requestedNonce;
    }

    private String addresses() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                "userinfo_endpoint":"%1$s/userinfo","subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","profile"]}""".formatted(address());
    }

    private String tokens() {
        try {
            Instant now = Instant.now();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(address())
                    .subject("subject")
                    .audience("manumit-test")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", nonce)
                    .claim("preferred_username", username)
                    .build();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(key));
            return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                    + token.serialize() + "\"}";
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
