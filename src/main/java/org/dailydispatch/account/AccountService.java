package org.dailydispatch.account;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with his own account; others' accounts are the administrator's. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordRule rule;
    private final SignInThrottle throttle;
    private final AuditTrail trail;

    AccountService(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordRule rule,
            SignInThrottle throttle,
            AuditTrail trail) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rule = rule;
        this.throttle = throttle;
        this.trail = trail;
    }

    /**
     * Whether this is the actor's present password: asked again before he signs something. Slowed down after failures
     * like signing in, so that a session left open tells nobody the password.
     *
     * @throws RefusedException {@code account.login.wait} where the actor has to wait
     */
    @Transactional
    public boolean passwordMatches(Actor actor, String password) {
        if (!throttle.waitOf(actor.username()).isZero()) {
            throw new RefusedException("account.login.wait");
        }
        boolean matches = encoder.matches(password, account(actor.id()).passwordHash());
        if (matches) {
            throttle.succeeded(actor.username());
        } else {
            throttle.failed(actor.username());
        }
        return matches;
    }

    /**
     * Sets the actor's own password.
     *
     * @throws RefusedException {@code account.password.*} where the present one is wrong or the new one too weak
     */
    @Transactional
    public void changePassword(Actor actor, String present, String chosen) {
        Account account = account(actor.id());
        if (!passwordMatches(actor, present)) {
            throw new RefusedException("account.password.wrong");
        }
        if (present.equals(chosen)) {
            throw new RefusedException("account.password.same");
        }
        rule.check(chosen, account.username());
        account.choosePassword(encodeRequired(chosen));
        trail.record(actor, "PASSWORD_CHANGED", "account", actor.id(), Map.of());
    }

    /** Keeps the language that the actor reads. */
    @Transactional
    public void speak(Actor actor, String language) {
        account(actor.id()).speak(language);
    }

    SignedIn signedIn(Actor actor) {
        return new SignedIn(account(actor.id()));
    }

    private String encodeRequired(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    private Account account(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFoundException("account " + id));
    }
}
