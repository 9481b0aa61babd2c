package org.dailydispatch.account;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Differences;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with others' accounts; his own he leaves to another administrator, so that nobody locks
 * the last one out. Sessions are ended by the caller, after the change is kept.
 */
@Service
@Transactional
class UserService {

    private static final String OBJECT = "account";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final ReportingClock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    UserService(
            AccountRepository accounts,
            PasswordEncoder encoder,
            ReportingClock clock,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    /** An account with the password that lets its owner in once. The password is kept nowhere else. */
    record Issued(AccountSummary account, String password) {}

    /** @throws RefusedException where the name is taken, whatever its capitals */
    public Issued create(String username, String displayName, Scope scope, Actor actor) {
        String password = OneTimePassword.random(random);
        Account account = new Account(username, displayName, hash(password), scope, clock.now());
        accounts.save(account);
        flush();
        Map<String, String> detail = new LinkedHashMap<>(texts(account.summary()));
        detail.put("username", username);
        trail.record(actor, "ACCOUNT_CREATED", OBJECT, account.id(), detail);
        events.publishEvent(new AccountTakenUp(account.actor(), actor));
        return new Issued(account.summary(), password);
    }

    /**
     * @return the account as it is now
     * @throws StaleVersionException where somebody changed the account since
     * @throws RefusedException for another role or reach of the actor himself
     */
    public AccountSummary change(UUID id, int version, String displayName, Scope scope, Actor actor) {
        Account account = shown(id, version);
        Map<String, String> before = texts(account.summary());
        Actor former = account.actor();
        boolean renamed = !displayName.equals(account.summary().displayName());
        account.rename(displayName);
        account.assign(scope);
        Map<String, Object> changes = new LinkedHashMap<>(Differences.between(before, texts(account.summary())));
        if (!changes.isEmpty()) {
            refuseOneself(id, actor);
        }
        if (renamed) {
            changes.put("renamed", true);
        }
        flush();
        trail.record(actor, "ACCOUNT_CHANGED", OBJECT, id, changes);
        if (account.summary().active() && !before.equals(texts(account.summary()))) {
            events.publishEvent(new AccountMoved(former, actor));
            events.publishEvent(new AccountTakenUp(account.actor(), actor));
        }
        return account.summary();
    }

    /** @throws RefusedException for the actor himself */
    public AccountSummary stop(UUID id, int version, Actor actor) {
        refuseOneself(id, actor);
        Account account = shown(id, version);
        account.stop();
        flush();
        trail.record(actor, "ACCOUNT_STOPPED", OBJECT, id, Map.of());
        events.publishEvent(new AccountStopped(account.actor(), actor));
        return account.summary();
    }

    public AccountSummary reactivate(UUID id, int version, Actor actor) {
        Account account = shown(id, version);
        account.reactivate();
        flush();
        trail.record(actor, "ACCOUNT_REACTIVATED", OBJECT, id, Map.of());
        events.publishEvent(new AccountTakenUp(account.actor(), actor));
        return account.summary();
    }

    /** @throws RefusedException for the actor himself, who changes his password where everybody does */
    public Issued resetPassword(UUID id, int version, Actor actor) {
        refuseOneself(id, actor);
        Account account = shown(id, version);
        String password = OneTimePassword.random(random);
        account.resetPassword(hash(password));
        flush();
        trail.record(actor, "PASSWORD_RESET", OBJECT, id, Map.of());
        return new Issued(account.summary(), password);
    }

    @Transactional(readOnly = true)
    public boolean nameTaken(@Nullable String username) {
        return username != null && accounts.findByName(username).isPresent();
    }

    /** Role and reach, field by field; never a name. */
    static Map<String, String> texts(AccountSummary account) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("role", account.role().name());
        texts.put("teamId", Objects.toString(account.teamId(), ""));
        texts.put("townshipId", Objects.toString(account.townshipId(), ""));
        texts.put("department", Objects.toString(account.department(), ""));
        return texts;
    }

    private static void refuseOneself(UUID id, Actor actor) {
        if (id.equals(actor.id())) {
            throw new RefusedException("account.user.refused.oneself");
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private Account shown(UUID id, int version) {
        Account account = accounts.findById(id).orElseThrow(() -> new NotFoundException("account " + id));
        if (account.version() != version) {
            throw new StaleVersionException("account " + id);
        }
        return account;
    }

    /** Two at once: the database decides, and the second is told what the first would have been told. */
    private void flush() {
        try {
            accounts.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException(OBJECT);
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("account.user.refused.nameTaken");
        }
    }
}
