package org.dailydispatch.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in at all; what he may do inside is each handler's own rule. */
@Configuration
class SecurityConfiguration {

    /** blob: is what a page itself made: the photos that wait on the phone. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /**
     * Style sheets, scripts and pictures of the program: for everybody, without a session. They go without the headers
     * that concern pages, which would weigh as much as the smaller files themselves.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain filesOfEverybody(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/icons/**", "/icons.svg", "/favicon.svg")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .build();
    }

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, SignInAnswers answers, KeptForms keptForms, DeviceRefusals deviceRefusals)
            throws Exception {
        RequestMatcher devices = PathPatternRequestMatcher.withDefaults().matcher(DeviceRefusals.ADDRESSES);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/language",
                                "/sw.js",
                                "/manifest.webmanifest",
                                "/offline",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(answers)
                        .failureHandler(answers)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("SESSION"))
                // The first of each kind is also the default.
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(devices))
                        .defaultAuthenticationEntryPointFor(deviceRefusals, devices)
                        .defaultAccessDeniedHandlerFor(new PageRefusals(), new NegatedRequestMatcher(devices))
                        .defaultAccessDeniedHandlerFor(deviceRefusals, devices))
                .requestCache(cache -> cache.requestCache(keptForms))
                // In a cookie, so that a form outlives the session in which it was opened; see KeptForms.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }
}
