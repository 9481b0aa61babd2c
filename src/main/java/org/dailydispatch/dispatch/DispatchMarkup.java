package org.dailydispatch.dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.change.Kept;
import org.dailydispatch.change.Markup;
import org.dailydispatch.change.Scope;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/**
 * The page of a dispatch as it stands for one reader, until a record changes: a draft compares itself with the records of its day
 * whenever it is made, and a large county's is megabytes of rows.
 */
@Component
class DispatchMarkup {

    /**
     * Which dispatch, and all that its page depends on besides the records.
     *
     * @param team as addresses name it; null for the reader's own
     * @param version null for the latest
     */
    record Look(
            Actor reader,
            ReportingDay day,
            @Nullable UUID team,
            @Nullable Integer version,
            Locale locale) {

        private Scope scope() {
            UUID ofWhom = team == null ? reader.teamId() : team;
            return ofWhom == null ? Scope.CITY : Scope.ofTeam(ofWhom);
        }
    }

    /**
     * What a page shows.
     *
     * @param issue the number that it bears or would get
     * @param team whose it is; null where the frame has to ask
     * @param bar above what has just been done
     * @param rest below it
     */
    record Shown(int issue, @Nullable Team team, String bar, String rest) {}

    private record Placed(Look look, String base) {}

    /** Empty where there is none that the reader may see. */
    private record Made(@Nullable Shown shown) {}

    private final Dispatches dispatches;
    private final DispatchPages pages;
    private final Markup markup;
    private final Kept kept;

    DispatchMarkup(Dispatches dispatches, DispatchPages pages, Markup markup, Kept kept) {
        this.dispatches = dispatches;
        this.pages = pages;
        this.markup = markup;
        this.kept = kept;
    }

    /** Empty for those who read an extract only, and where there is none that the reader may see. */
    Optional<Shown> of(Look look) {
        if (DispatchScope.seesExtract(look.reader())) {
            return Optional.empty();
        }
        Made made = kept.of(look.scope(), Made.class, new Placed(look, markup.base()), () -> made(look));
        return Optional.ofNullable(made.shown())
                .map(shown -> new Shown(
                        shown.issue(), shown.team(), markup.filled(shown.bar()), markup.filled(shown.rest())));
    }

    private Made made(Look look) {
        return new Made(
                read(look).map(dispatch -> shown(dispatch, look.reader())).orElse(null));
    }

    private Optional<Dispatch> read(Look look) {
        return look.version() == null
                ? dispatches.latest(look.reader(), look.day(), look.team())
                : Optional.of(dispatches.version(look.reader(), look.day(), look.team(), look.version()));
    }

    private Shown shown(Dispatch dispatch, Actor reader) {
        Model model = new ExtendedModelMap().addAttribute("actor", reader);
        pages.show(dispatch, reader, model);
        Team team = (Team) model.getAttribute("pageTeam");
        return new Shown(
                pages.issueOf(dispatch),
                team,
                markup.withForms("dispatch/dispatch :: bar", model.asMap()),
                markup.withForms("dispatch/dispatch :: rest", model.asMap()));
    }
}
