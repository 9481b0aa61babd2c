package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the leader chooses, day by day, the photos that go with a stage report. */
@Controller
@RequestMapping("/stages/{id}/photos")
@AllowedTo(Role.LEADER)
class StagePhotoController {

    private final Stages stages;
    private final StagePhotos photos;
    private final StagePages pages;

    StagePhotoController(Stages stages, StagePhotos photos, StagePages pages) {
        this.stages = stages;
        this.photos = photos;
        this.pages = pages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    /** What is signed is not chosen for any more: its page comes instead. */
    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ReportingDay day,
            Actor actor,
            Model model) {
        Stage latest = stages.of(actor, id, null);
        if (!latest.draft()) {
            return "redirect:/stages/" + id;
        }
        model.addAttribute("choice", StageForms.Photos.of(latest));
        return show(latest, dayOf(latest, day), actor, model);
    }

    @PostMapping
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @ModelAttribute("choice") StageForms.Photos form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingDay of = dayOf(stages.of(actor, id, null), day);
        try {
            if (errors.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            } else {
                photos.choose(actor, id, form.revision, of, form.photos);
            }
        } catch (RefusedException refused) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (StaleVersionException stale) {
            Stage theirs = stages.of(actor, id, null);
            errors.reject("attachment.stale", new Object[] {theirs.author()}, null);
            form.revision = theirs.revision();
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        if (errors.hasErrors()) {
            return show(stages.of(actor, id, null), of, actor, model);
        }
        redirect.addFlashAttribute("done", "stage.done.photos");
        return "redirect:/stages/" + id + "/photos?day=" + of;
    }

    /** The day that is asked for, where it lies in the period; otherwise its last. */
    private static ReportingDay dayOf(Stage stage, @Nullable ReportingDay asked) {
        StageLine line = stage.line();
        return asked == null || asked.isBefore(line.from()) || asked.isAfter(line.to()) ? line.to() : asked;
    }

    private String show(Stage draft, ReportingDay day, Actor actor, Model model) {
        pages.addHead(draft, model);
        model.addAttribute("day", day);
        model.addAttribute("offered", DatedPhoto.photos(photos.offered(actor, day)));
        model.addAttribute("elsewhere", DatedPhoto.photos(StagePhotos.elsewhere(draft.photos(), day)));
        model.addAttribute("most", ChosenPhotos.MOST);
        return "stage/photos";
    }
}
