package org.dailydispatch.template;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.Fault;
import org.dailydispatch.document.Recipients;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.TemplatePart;
import org.dailydispatch.document.TemplateRules;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with the working copy. There is one at most, begun by the first change; whoever changes it waits
 * for whoever is changing it, and then changes what that one left.
 */
@Service
@Transactional
class TemplateEditing {

    private static final String OBJECT = "template";

    private final TemplateRepository repository;
    private final AuditTrail trail;
    private final ReportingClock clock;

    TemplateEditing(TemplateRepository repository, AuditTrail trail, ReportingClock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /** The working copy; the published template, in state -1, where nobody has changed anything. */
    @Transactional(readOnly = true)
    public WorkingCopy copy() {
        return repository.copy().orElseGet(() -> untouched(repository.latest()));
    }

    private static WorkingCopy untouched(TemplateVersion latest) {
        return new WorkingCopy(-1, latest.number(), latest.template(), latest.publishedBy(), latest.publishedAt());
    }

    /**
     * Keeps a section as it was typed.
     *
     * @param mark the section as it was shown
     * @throws StaleVersionException where somebody has changed the section since
     * @throws RefusedException where its rules are broken; see {@link TemplateRules}
     */
    public void change(TemplatePart typed, String mark, Actor actor) {
        change("TEMPLATE_SECTION_CHANGED", of(typed.section()), actor, template -> {
            TemplatePart before = template.part(typed.section());
            if (!Mark.of(before).equals(mark)) {
                throw new StaleVersionException("section " + typed.section());
            }
            if (!TemplateRules.faults(typed).isEmpty()) {
                throw new RefusedException("template.refused.faults");
            }
            return template.with(typed);
        });
    }

    /**
     * Keeps whom the dispatches are for, as it was typed.
     *
     * @param mark both as they were shown
     * @throws StaleVersionException where somebody has changed one of them since
     * @throws RefusedException where a rule is broken; see {@link Recipients#faults}
     */
    public void change(Recipients typed, String mark, Actor actor) {
        change("TEMPLATE_RECIPIENTS_CHANGED", Map.of(), actor, template -> {
            if (!Mark.of(template.recipients()).equals(mark)) {
                throw new StaleVersionException("recipients");
            }
            if (!typed.faults().isEmpty()) {
                throw new RefusedException("template.refused.faults");
            }
            return template.with(typed);
        });
    }

    /** Moves a section one place up or down; at the end it stays. */
    public void move(SectionKind section, boolean up, Actor actor) {
        change("TEMPLATE_SECTION_MOVED", of(section), actor, template -> template.moved(section, up ? -1 : 1));
    }

    private static Map<String, String> of(SectionKind section) {
        return Map.of("section", section.key());
    }

    private void change(String action, Map<String, String> details, Actor actor, UnaryOperator<DispatchTemplate> edit) {
        TemplateVersion latest = repository.latest();
        repository.begin(latest.number(), latest.template(), actor, clock.now());
        WorkingCopy held = repository.lockCopy().orElseThrow(() -> new StaleVersionException("template copy"));
        DispatchTemplate changed = edit.apply(held.template());
        if (!changed.equals(held.template())) {
            repository.save(changed, actor, clock.now());
            trail.record(actor, action, OBJECT, held.base() + 1, details);
        }
    }

    /** @throws StaleVersionException where somebody has changed the copy since it was shown */
    public void discard(int shown, Actor actor) {
        WorkingCopy held = shown(shown);
        repository.deleteCopy();
        trail.record(actor, "TEMPLATE_COPY_DISCARDED", OBJECT, held.base() + 1, Map.of());
    }

    /**
     * Makes the working copy the next version.
     *
     * @param note what changed and why
     * @return its number
     * @throws StaleVersionException where somebody has changed the copy since it was shown
     * @throws RefusedException where nothing changed, or something is wrong
     */
    public int publish(int shown, String note, Actor actor) {
        WorkingCopy held = shown(shown);
        TemplateVersion latest = repository.latest();
        if (held.template().equals(latest.template())) {
            throw new RefusedException("template.refused.unchanged");
        }
        List<Fault> faults = TemplateRules.faults(held.template());
        if (!faults.isEmpty()) {
            throw new RefusedException("template.refused.faults");
        }
        int number = latest.number() + 1;
        repository.publish(number, held.template(), note, actor, clock.now());
        repository.deleteCopy();
        trail.record(actor, "TEMPLATE_PUBLISHED", OBJECT, number, Map.of("note", note));
        return number;
    }

    private WorkingCopy shown(int shown) {
        return repository
                .lockCopy()
                .filter(copy -> copy.state() == shown)
                .orElseThrow(() -> new StaleVersionException("template copy"));
    }
}
