package org.dailydispatch.notification;

import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own settings. */
@Service
@Transactional
class SettingsService {

    private final SettingsRepository repository;
    private final AuditTrail audit;

    SettingsService(SettingsRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Settings of(Actor actor) {
        return repository.of(actor.id()).orElse(Settings.NONE);
    }

    /** @throws StaleVersionException where they were changed since they were shown */
    public void save(Actor actor, Settings settings) {
        if (!repository.save(actor.id(), settings)) {
            throw new StaleVersionException("settings of " + actor.id());
        }
        // The address is nobody else's business, not even the auditor's.
        audit.record(
                actor,
                "NOTICE_SETTINGS_CHANGED",
                "account",
                actor.id(),
                Map.of(
                        "mail",
                        settings.mail(),
                        "webhook",
                        settings.webhook(),
                        "digest",
                        String.valueOf(settings.digestAt())));
    }
}
