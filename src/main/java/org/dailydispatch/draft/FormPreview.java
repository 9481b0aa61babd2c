package org.dailydispatch.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.inspection.Units;
import org.dailydispatch.photo.PhotoAlbum;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What inspectors would be asked by a checklist, published or not, with nothing answered and nowhere to send it. */
@Component
public class FormPreview {

    private final FormItems items;

    FormPreview(FormItems items) {
        this.items = items;
    }

    /** As much of a form as the fragment {@code items} of its template asks for. */
    private record Previewed(Checklist checklist, List<FormPage.FormSection> sections) {}

    /** Puts before the template what the fragment {@code draft/form :: items} reads. */
    public void show(Checklist checklist, Locale locale, Model model) {
        FormItems.Known nothing = new FormItems.Known(null, new Units(Map.of()), "", PhotoAlbum.EMPTY, List.of());
        model.addAttribute(
                "page", new Previewed(checklist, items.sections(checklist, new InspectionForm(), nothing, locale)));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("phrases", new int[0]);
    }
}
