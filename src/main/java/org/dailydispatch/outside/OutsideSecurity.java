package org.dailydispatch.outside;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Before signed addresses. No session is read or made here: whoever is signed in is nobody, so that another site could
 * borrow nothing of his, and a token against forged forms would protect nothing. The address is all that opens a page;
 * whoever can forge a form to it has it already.
 */
@Configuration
class OutsideSecurity {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String ADDRESS = "/outside/{address}";

    @Bean
    @Order(0)
    SecurityFilterChain outside(HttpSecurity http, Addresses addresses) throws Exception {
        return http.securityMatcher("/outside/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/outside/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/outside/**")
                        .permitAll()
                        // Before the body is read: nobody without a signed address can send files.
                        .requestMatchers(HttpMethod.POST, ADDRESS)
                        .access((authentication, context) -> new AuthorizationDecision(addresses
                                .read(String.valueOf(context.getVariables().get("address")))
                                .isPresent()))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        // The address is the key: no other site is told of it, and no search engine keeps it.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }
}
