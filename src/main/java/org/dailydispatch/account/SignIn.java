package org.dailydispatch.account;

import java.time.Duration;
import java.util.Map;
import org.dailydispatch.audit.AuditTrail;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password, slowed down after failures, each try on the trail. */
@Component
class SignIn implements AuthenticationProvider {

    private static final String NOBODY = "–";

    private final AccountDirectory directory;
    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final AuditTrail trail;

    SignIn(AccountDirectory directory, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail trail) {
        this.directory = directory;
        this.passwords = new DaoAuthenticationProvider(directory);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        Duration wait = throttle.waitOf(username);
        if (!wait.isZero()) {
            throw new LockedException("Has to wait " + wait.toSeconds() + " s");
        }
        try {
            Authentication signedIn = passwords.authenticate(request);
            throttle.succeeded(username);
            if (signedIn.getPrincipal() instanceof SignedIn person) {
                trail.recordAlone(
                        person.actor(), "SIGNED_IN", "account", person.actor().id(), Map.of());
            }
            return signedIn;
        } catch (AuthenticationException refused) {
            throttle.failed(username);
            writeFailure(username);
            throw refused;
        }
    }

    /** Names the account that was tried; of a name that no account has, nothing: it may be a password in the wrong field. */
    private void writeFailure(String typed) {
        directory
                .find(typed)
                .ifPresentOrElse(
                        tried -> trail.recordWithoutActor(
                                tried.username(), "SIGN_IN_FAILED", "account", tried.id(), Map.of()),
                        () -> trail.recordWithoutActor(NOBODY, "SIGN_IN_FAILED", "account", NOBODY, Map.of()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
