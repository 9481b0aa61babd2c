package org.dailydispatch.outside;

import java.io.IOException;
import java.util.List;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Typed;
import org.dailydispatch.outside.Visits.Answer;
import org.dailydispatch.problem.OutsideProblem;
import org.dailydispatch.problem.OutsideProblem.Said;
import org.dailydispatch.problem.Sending;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Chooses what somebody outside sees, and takes his answer. Whoever comes second keeps his text. */
@Component
class AnswerPages {

    private static final String SENT = "?sent";

    private final Visits visits;
    private final LinkPhotos photos;
    private final ReportingClock clock;

    AnswerPages(Visits visits, LinkPhotos photos, ReportingClock clock) {
        this.visits = visits;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param query with its question mark; or empty */
    static ModelAndView back(String address, String query) {
        return new ModelAndView("redirect:/outside/" + address + query);
    }

    /** Nothing typed yet. */
    ModelAndView page(String address, Visit visit) {
        OutsideLink link = visit.link();
        OutsideProblem problem = visit.problem();
        ModelAndView page = shown(address, visit, visit.state().status());
        if (link != null && problem != null && visit.state() == LinkState.ANSWERABLE) {
            AnswerForm form = AnswerForm.of(problem, photos.waiting(link), clock);
            form.shown = List.copyOf(form.photos);
            page.addObject("form", form)
                    .addObject(BindingResult.MODEL_KEY_PREFIX + "form", new DirectFieldBindingResult(form, "form"));
        }
        return page;
    }

    ModelAndView answer(String address, AnswerForm form, BindingResult errors) throws IOException {
        Visit visit = visits.look(address);
        OutsideLink link = visit.link();
        OutsideProblem problem = visit.problem();
        Sending sending = form.sending();
        if (link == null || problem == null || visit.state() != LinkState.ANSWERABLE || visits.took(link, sending)) {
            return tooLate(address, visit, form, sending);
        }
        Answer answer = form.read(problem, clock, errors);
        photos.take(link, form, sending, errors);
        if (form.version != problem.version()) {
            return tooLate(address, visit, form, sending);
        }
        // Of two that were sent at once, the second may have found no room for its photos.
        if (errors.hasFieldErrors("photos") && visits.took(link, sending)) {
            return back(address, SENT);
        }
        if (answer == null || errors.hasErrors()) {
            return shown(address, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            visits.answer(
                    link, new Answer(answer.version(), answer.measures(), answer.finished(), form.chosen()), sending);
            return back(address, SENT);
        } catch (StaleVersionException overtaken) {
            return tooLate(address, visits.look(address), form, sending);
        } catch (RefusedException refused) {
            if (refused.key().startsWith("problem.photos.")) {
                errors.rejectValue("photos", refused.key(), refused.arguments().toArray(), null);
                return shown(address, visit, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            return shown(address, visit, HttpStatus.CONFLICT);
        }
    }

    /** Something happened since the page was opened. If it was this same form with the same content, it was sent twice. */
    private ModelAndView tooLate(String address, Visit visit, AnswerForm form, Sending sending) {
        OutsideLink link = visit.link();
        if (link != null && visit.state().showsProblem() && visits.took(link, sending)) {
            return back(address, SENT);
        }
        List<Said> news = visit.newsAfter(form.seen);
        String typed = Typed.lines(form.measures);
        OutsideProblem problem = visit.problem();
        if (problem != null && visit.state() == LinkState.ANSWERABLE) {
            form.sees(problem);
        }
        boolean live = visit.state().isLive();
        return shown(address, visit, live ? HttpStatus.CONFLICT : visit.state().status())
                .addObject("news", visit.state().showsProblem() ? news : null)
                .addObject("typed", typed)
                .addObject("lostPhotos", visit.state() != LinkState.ANSWERABLE && form.hasPhotos());
    }

    private static ModelAndView shown(String address, Visit visit, HttpStatus status) {
        @Nullable OutsideProblem problem = visit.state().showsProblem() ? visit.problem() : null;
        ModelAndView page = new ModelAndView("outside/answer")
                .addObject("roomStyle", "outside")
                .addObject("address", address)
                .addObject("state", visit.state())
                .addObject("link", problem == null ? null : visit.link())
                .addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
