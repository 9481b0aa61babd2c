package org.dailydispatch.outside;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.problem.Panel;
import org.dailydispatch.problem.Panels;
import org.springframework.stereotype.Component;

/** The links of a problem on its page, for those who make them. */
@Component
class LinkPanels implements Panels {

    private final OutsideLinks links;

    LinkPanels(OutsideLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Panel> of(Actor reader, UUID problemId) {
        if (!reader.is(Role.LIAISON, Role.LEADER)) {
            return Optional.empty();
        }
        OutsideLinks.OfProblem shown = links.of(reader, problemId);
        return shown.askable() || !shown.links().isEmpty()
                ? Optional.of(new Panel("outside/panel", shown))
                : Optional.empty();
    }
}
