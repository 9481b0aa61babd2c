package org.dailydispatch.editor;

import java.util.Locale;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.draft.FormPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A version as inspectors see it on a phone, in the language that is asked for rather than the reader's own. */
@Component
class PreviewPage {

    private final FormPreview form;
    private final ThymeleafViewResolver views;

    PreviewPage(FormPreview form, ThymeleafViewResolver views) {
        this.form = form;
        this.views = views;
    }

    ModelAndView of(Checklist checklist, Locale language, Model model) {
        form.show(checklist, language, model);
        try {
            View view = views.resolveViewName("editor/preview", language);
            if (view == null) {
                throw new IllegalStateException("no template of the preview");
            }
            return new ModelAndView(view);
        } catch (Exception failed) {
            throw new IllegalStateException("the template of the preview", failed);
        }
    }

    static Locale language(@Nullable String asked, Locale reader) {
        if (asked == null) {
            return reader;
        }
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
