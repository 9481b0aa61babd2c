package org.dailydispatch.signature;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The leader's page of a draft in one request, when something could not be done: everything typed stays on it.
 *
 * @param address where it is shown when all is done, as a redirect
 * @param latest gives the latest version of the document
 * @param keeping keeps the texts and gives the revision of the draft that says them; refuses as the room does
 * @param showing fills the model for a version and names its template
 */
public record DraftPage<D extends Signable, T extends SentTexts<D>>(
        String address,
        Supplier<D> latest,
        ToIntFunction<T> keeping,
        Function<D, String> showing,
        Model model,
        HttpServletResponse response) {

    /**
     * Keeps the texts that came with something else that was to be done; they then stand at what is kept.
     *
     * @return the page to show instead, where they could not be kept
     */
    public Optional<String> kept(T texts, BindingResult errors) {
        try {
            keep(texts);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused(texts, refused, errors));
        } catch (StaleVersionException stale) {
            return Optional.of(both(texts));
        }
    }

    /** The same of texts alone; says why not. */
    public void keep(T texts) {
        texts.standAt(keeping.applyAsInt(texts));
    }

    /** The texts were refused, or it was signed in between. */
    public String refused(T texts, RefusedException refused, BindingResult errors) {
        D now = latest.get();
        if (!now.draft()) {
            return overtaken(now, texts, refused);
        }
        errors.reject(refused.key(), refused.arguments().toArray(), null);
        return again();
    }

    /** It was signed in between. The page has no form any more: the words stand above it, and what it does not say below them. */
    String overtaken(D signed, T texts, RefusedException refused) {
        model.addAttribute("told", refused);
        model.addAttribute(
                "unsaved",
                texts.otherThan(signed).stream()
                        .filter(each -> !each.text().isEmpty())
                        .toList());
        return show(signed, HttpStatus.CONFLICT);
    }

    /** Somebody else saved in between: both texts, and saving again is then a decision. */
    public String both(T texts) {
        D theirs = latest.get();
        model.addAttribute("theirs", theirs);
        texts.standAt(theirs.revision());
        return show(theirs, HttpStatus.CONFLICT);
    }

    /** Once more, with what is wrong in its errors. */
    public String again() {
        return show(latest.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Once more, with the refusal beside the field that it is about. */
    public String again(BindingResult errors, String field, RefusedException refused) {
        errors.rejectValue(field, refused.key(), refused.arguments().toArray(), null);
        return again();
    }

    private String show(D document, HttpStatus status) {
        response.setStatus(status.value());
        return showing.apply(document);
    }
}
