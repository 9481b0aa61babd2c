package org.dailydispatch.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one problem: facts, photos, timeline, and the form of one step that this person may take now. */
@Component
class StepPages {

    private final ProblemReader reader;
    private final ProblemDoor door;
    private final Photos photos;
    private final List<Panels> panels;
    private final ReportingClock clock;

    StepPages(ProblemReader reader, ProblemDoor door, Photos photos, List<Panels> panels, ReportingClock clock) {
        this.reader = reader;
        this.door = door;
        this.photos = photos;
        this.panels = panels;
        this.clock = clock;
    }

    /** With the form of the step for which the problem waits, where this person may take it; nothing typed yet. */
    ModelAndView page(Actor actor, Problem problem) {
        return page(actor, problem, null);
    }

    /** @param chosen the step whose form is shown; null for the one for which the problem waits */
    ModelAndView page(Actor actor, Problem problem, @Nullable Action chosen) {
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        return page(actor, problem, timeline, chosen).addObject("form", StepForm.of(problem, timeline.size(), clock));
    }

    /** Without the form: the caller has one that was typed into. */
    ModelAndView page(Actor actor, Problem problem, List<TimelineEntry> timeline, @Nullable Action chosen) {
        Standing standing = problem.standing(actor, timeline);
        List<Action> allowed = Rules.allowed(actor.role(), standing);
        Action step = chosen != null
                ? chosen.form()
                : allowed.stream().filter(Action::isDue).findFirst().orElse(null);
        return new ModelAndView("problem/problem")
                .addObject("problem", problem)
                .addObject("onPaper", false)
                .addObject("timeline", timeline)
                .addObject(
                        "before",
                        FoundPhotos.of(photos, actor, problem, timeline).stream()
                                .map(Photo::id)
                                .toList())
                .addObject("after", after(timeline))
                .addObject("relations", door.relationsOf(actor, problem))
                .addObject("step", step)
                .addObject("wantsPhoto", step != null && Rules.of(step).wantsPhoto(problem.severity()))
                .addObject("others", others(allowed, step))
                .addObject("duplicates", step == Action.MERGE ? door.besides(actor, problem) : List.of())
                .addObject("ownWork", standing.ownWork())
                .addObject(
                        "panels",
                        panels.stream()
                                .flatMap(panel -> panel.of(actor, problem.id()).stream())
                                .toList());
    }

    boolean allows(Actor actor, Problem problem, Action action) {
        return Rules.allowed(actor.role(), problem.standing(actor, reader.timelineOf(problem)))
                .contains(action);
    }

    /** The further steps, each by the action whose form it is. */
    private static List<Action> others(List<Action> allowed, @Nullable Action step) {
        return allowed.stream()
                .map(Action::form)
                .distinct()
                .filter(action -> action != step)
                .toList();
    }

    /** Those of the rectification that still stands; what was returned is in the timeline. */
    private static List<UUID> after(List<TimelineEntry> timeline) {
        List<UUID> after = new ArrayList<>();
        timeline.forEach(entry -> {
            if (entry.kind() == StepKind.RETURNED) {
                after.clear();
            } else if (entry.kind() != StepKind.FOUND) {
                after.addAll(entry.photos());
            }
        });
        return List.copyOf(after);
    }
}
