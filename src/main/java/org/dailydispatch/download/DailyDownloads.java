package org.dailydispatch.download;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.dispatch.DispatchPublished;
import org.dailydispatch.export.Extent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the day's lists whenever a dispatch, or a correction of one, is published: in the publishing's own transaction,
 * once for each. A mistake in the settings never keeps a dispatch from being published.
 */
@Component
class DailyDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDownloads.class);

    private final DownloadRepository repository;
    private final DownloadSettings settings;
    private final Ledgers ledgers;
    private final ActivePeople people;
    private final ReportingClock clock;

    DailyDownloads(
            DownloadRepository repository,
            DownloadSettings settings,
            Ledgers ledgers,
            ActivePeople people,
            ReportingClock clock) {
        this.repository = repository;
        this.settings = settings;
        this.ledgers = ledgers;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void published(DispatchPublished published) {
        DownloadSettings.Daily daily = settings.daily();
        String account = daily.account();
        if (!daily.on() || account == null) {
            return;
        }
        Optional<Actor> owner = people.named(account);
        if (owner.isEmpty()) {
            LOG.warn("No daily exports: the account of the setting is stopped, or there is none");
        } else if (concerns(owner.get(), published.teamId())) {
            daily.what().forEach(what -> ask(owner.get(), what, published));
        }
    }

    private void ask(Actor owner, String what, DispatchPublished published) {
        if (ledgers.find(owner, what).isEmpty()) {
            LOG.warn("No daily export of {}: there is none for this account", what);
            return;
        }
        UUID team = owner.is(Role.MUNICIPAL) ? published.teamId() : null;
        Wanted wanted = new Wanted(
                what, settings.daily().format(), new Extent(published.day(), published.day(), team, null), false);
        repository.add(Ids.next(), owner, wanted, Locale.SIMPLIFIED_CHINESE, clock.now(), published.dispatchId());
    }

    private static boolean concerns(Actor owner, @Nullable UUID team) {
        return owner.is(Role.MUNICIPAL)
                || (owner.teamId() != null && owner.teamId().equals(team));
    }
}
