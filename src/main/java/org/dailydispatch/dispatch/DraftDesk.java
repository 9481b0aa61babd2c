package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.signature.DraftPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the leader works on the day's draft. */
@Component
class DraftDesk {

    private final Dispatches dispatches;
    private final ShownSections shown;
    private final DispatchPages pages;

    DraftDesk(Dispatches dispatches, ShownSections shown, DispatchPages pages) {
        this.dispatches = dispatches;
        this.shown = shown;
        this.pages = pages;
    }

    DraftPage<Dispatch, EditForm> page(ReportingDay day, Actor actor, Model model, HttpServletResponse response) {
        return new DraftPage<>(
                pageOf(day),
                () -> latest(day, actor),
                form -> shown.keep(actor, day, form.typed()),
                dispatch -> pages.show(dispatch, actor, model),
                model,
                response);
    }

    Dispatch latest(ReportingDay day, Actor actor) {
        return dispatches.latest(actor, day, null).orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }

    static String pageOf(ReportingDay day) {
        return "redirect:/dispatches/" + day;
    }
}
