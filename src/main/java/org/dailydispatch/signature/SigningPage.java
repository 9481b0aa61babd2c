package org.dailydispatch.signature;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The leader's page of a draft when he signs it: what he typed is kept, then signed, or all that is in the way is said on it.
 *
 * @param signing signs the draft at the revision of the texts and says whether it is signed now, or a second signature waited
 *     for; refuses as the room does
 * @param hindrances gives what is in the way besides a password
 * @param arguments what the placeholders in a hindrance's message stand for, in the leader's language
 */
public record SigningPage<D extends Signable, T extends SentTexts<D>>(
        DraftPage<D, T> page,
        Keys keys,
        BooleanSupplier signing,
        Supplier<List<Hindrance>> hindrances,
        Function<Hindrance, List<Object>> arguments) {

    /**
     * The messages of a document.
     *
     * @param signedFirst when a second signature is waited for
     * @param taken the refusal of what is signed already
     * @param password the hindrance that is said beside the password
     * @param stale when somebody saved in between
     */
    public record Keys(String signed, String signedFirst, String taken, String password, String stale) {}

    /**
     * @param errors of the ticks and the password
     * @return the next page
     */
    public String sign(T typed, BindingResult ofTyped, BindingResult errors, RedirectAttributes redirect) {
        D seen = page.latest().get();
        if (seen.draft()) {
            return page.kept(typed, ofTyped).orElseGet(() -> signed(seen, typed, errors, redirect));
        }
        boolean pressedTwice = typed.sent() && typed.otherThan(seen).isEmpty();
        return pressedTwice ? page.address() : signed(seen, typed, errors, redirect);
    }

    private String signed(D seen, T typed, BindingResult errors, RedirectAttributes redirect) {
        try {
            if (errors.hasErrors() && seen.draft()) {
                reject(hindrances.get(), errors);
            } else {
                boolean complete = signing.getAsBoolean();
                redirect.addFlashAttribute("done", complete ? keys.signed : keys.signedFirst);
                return page.address();
            }
        } catch (Hindered hindered) {
            reject(hindered.all(), errors);
        } catch (RefusedException refused) {
            if (refused.key().equals(keys.taken)) {
                return page.overtaken(page.latest().get(), typed, refused);
            }
            errors.reject(refused.key(), refused.arguments().toArray(), null);
        } catch (StaleVersionException stale) {
            errors.reject(keys.stale);
        }
        return page.again();
    }

    /** All of it at once; how many places there are to mend, each missing tick being one. */
    private void reject(List<Hindrance> all, BindingResult errors) {
        int places = errors.getErrorCount();
        for (Hindrance each : all) {
            places += each.places();
            if (each.key().equals(keys.password)) {
                errors.rejectValue("password", each.key());
            } else {
                errors.reject(each.key(), arguments.apply(each).toArray(), null);
            }
        }
        page.model().addAttribute("placesToMend", places);
    }
}
