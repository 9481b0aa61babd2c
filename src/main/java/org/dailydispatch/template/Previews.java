package org.dailydispatch.template;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Composer;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.TemplateRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a day in the words of a template and keeps nothing of it. Whoever looks is noted. */
@Service
@Transactional
class Previews {

    private final PreviewDays days;
    private final AuditTrail trail;

    Previews(PreviewDays days, AuditTrail trail) {
        this.days = days;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Optional<ReportingDay> lastOf(UUID teamId) {
        return days.lastOf(teamId);
    }

    /** Empty where nothing is published of the day, or something is wrong with the template. */
    public Optional<DispatchContent> written(Actor actor, UUID teamId, ReportingDay day, DispatchTemplate template) {
        if (!TemplateRules.faults(template).isEmpty()) {
            return Optional.empty();
        }
        return days.of(teamId, day).map(findings -> {
            trail.record(actor, "TEMPLATE_PREVIEWED", "template", teamId, Map.of("day", day.toString()));
            return Composer.compose(findings, template);
        });
    }
}
