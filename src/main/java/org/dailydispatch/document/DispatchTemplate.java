package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sections a dispatch has, in which order, and what their sentences say. Holds every section once.
 *
 * @param recipients whom it is for; of a template from before that could be set, the program's own
 */
public record DispatchTemplate(List<TemplatePart> parts, Recipients recipients) {

    public DispatchTemplate(List<TemplatePart> parts, @Nullable Recipients recipients) {
        this.parts = complete(parts);
        this.recipients = recipients == null ? Recipients.STANDARD : recipients;
    }

    /** With the program's own recipients. */
    public DispatchTemplate(List<TemplatePart> parts) {
        this(parts, Recipients.STANDARD);
    }

    /** The same for these recipients. */
    public DispatchTemplate with(Recipients others) {
        return new DispatchTemplate(parts, others);
    }

    /** A template from before it had the leader's sections has them where they always stood: at the end. */
    private static List<TemplatePart> complete(List<TemplatePart> parts) {
        List<TemplatePart> all = new ArrayList<>(parts);
        for (SectionKind kind : SectionKind.values()) {
            if (kind.byLeader() && parts.stream().noneMatch(part -> part.section() == kind)) {
                all.add(new TemplatePart(kind, kind.title(), true, Map.of()));
            }
        }
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException where the template is without it, which none is */
    public TemplatePart part(SectionKind section) {
        return parts.stream()
                .filter(part -> part.section() == section)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No section " + section));
    }

    /** The same with this section as it is here. */
    public DispatchTemplate with(TemplatePart changed) {
        return new DispatchTemplate(
                parts.stream()
                        .map(part -> part.section() == changed.section() ? changed : part)
                        .toList(),
                recipients);
    }

    /** The same with the section so many places further down, or up where the number is negative; at the end it stays. */
    public DispatchTemplate moved(SectionKind section, int places) {
        TemplatePart moving = part(section);
        List<TemplatePart> others =
                parts.stream().filter(part -> part.section() != section).toList();
        int at = Math.max(0, Math.min(others.size(), parts.indexOf(moving) + places));
        List<TemplatePart> moved = new ArrayList<>(others);
        moved.add(at, moving);
        return new DispatchTemplate(moved, recipients);
    }
}
