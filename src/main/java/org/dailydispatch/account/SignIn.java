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

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final AuditTrail trail;

    SignIn(AccountDirectory directory, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail trail) {
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
            write("SIGNED_IN", username);
            return signedIn;
        } catch (AuthenticationException refused) {
            throttle.failed(username);
            write("SIGN_IN_FAILED", username);
            throw refused;
        }
    }

    private void write(String action, String username) {
        String name = username.length() > 64 ? username.substring(0, 64) : username;
        trail.recordWithoutActor(name, action, "account", name, Map.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
