package org.dailydispatch.meeting;

import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a page's model what the page of a meeting shows. */
@Component
class MeetingPages {

    private final MeetingService service;
    private final MeetingReader reader;
    private final ActionItemReader items;

    MeetingPages(MeetingService service, MeetingReader reader, ActionItemReader items) {
        this.service = service;
        this.reader = reader;
        this.items = items;
    }

    /** The meeting with what is being written, for whoever may see that, and its latest approved minutes otherwise. */
    String show(Meeting meeting, Actor actor, Model model) {
        addMinutes(meeting, null, actor, model);
        model.addAttribute("items", items.agreedBy(meeting.id()));
        model.addAttribute("carried", items.carriedTo(meeting.id()));
        model.addAttribute("mayWrite", actor.is(Role.LEADER));
        if (!model.containsAttribute("form")) {
            FormModel.show(model, "form", WordsForm.about(meeting.version()));
        }
        return "meeting/meeting";
    }

    /** @throws NotFoundException where there is no such version */
    String show(Meeting meeting, int number, Actor actor, Model model) {
        addMinutes(meeting, number, actor, model);
        return "meeting/version";
    }

    /** The minutes alone, for paper. */
    String print(Meeting meeting, @Nullable Integer number, Actor actor, Model model) {
        addMinutes(meeting, number, actor, model);
        return "meeting/print";
    }

    private void addMinutes(Meeting meeting, @Nullable Integer number, Actor actor, Model model) {
        List<FrozenMinutes> versions = reader.versions(meeting.id());
        FrozenMinutes frozen = number == null && meeting.showsWorkTo(actor) ? null : version(versions, meeting, number);
        model.addAttribute("meeting", meeting);
        model.addAttribute("versions", versions);
        model.addAttribute("frozen", frozen);
        model.addAttribute("minutes", frozen == null ? service.minutes(actor, meeting) : frozen.content());
        model.addAttribute("words", MinutesWords.OF_THE_MINUTES);
    }

    private static FrozenMinutes version(List<FrozenMinutes> versions, Meeting meeting, @Nullable Integer number) {
        int wanted = number == null ? meeting.minutes() : number;
        return versions.stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("minutes " + wanted + " of " + meeting.id()));
    }
}
