package org.dailydispatch.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What becomes of a signature, whichever document it is for: the next page, its status, and what is said on it. */
class SigningPageTest {

    private static final String ADDRESS = "redirect:/letters/1";
    private static final SigningPage.Keys KEYS =
            new SigningPage.Keys("letter.signed", "letter.first", "letter.taken", "letter.password", "letter.stale");

    private final ExtendedModelMap model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
    private final Typed typed = new Typed("new");
    private final BindingResult ofTyped = new DirectFieldBindingResult(typed, "edit");
    private final BindingResult errors = new MapBindingResult(new HashMap<>(), "sign");
    private final List<Hindrance> inTheWay = new ArrayList<>();
    private Letter latest = new Letter(true, 3, "old");
    private @Nullable RuntimeException keeping;
    private @Nullable RuntimeException looking;

    @Test
    void whatIsTypedIsKeptBeforeItIsSigned() {
        assertThat(sign(() -> latest.text().equals("new") && typed.revision == 4))
                .isEqualTo(ADDRESS);
        assertThat(redirect.getFlashAttributes().get("done")).isEqualTo("letter.signed");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void theFirstOfTwoIsToldThatASecondIsWaitedFor() {
        assertThat(sign(() -> false)).isEqualTo(ADDRESS);
        assertThat(redirect.getFlashAttributes().get("done")).isEqualTo("letter.first");
    }

    @Test
    void pressedTwiceItIsSignedOnceAndRefusesNothing() {
        latest = new Letter(false, 3, "new");
        assertThat(sign(SigningPageTest::never)).isEqualTo(ADDRESS);
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }

    @Test
    void aPageThatSentNoTextsIsNotTakenForOneThatIsPressedTwice() {
        latest = new Letter(false, 3, "");
        typed.text = "";
        assertThat(sign(refusing(new RefusedException("letter.taken")))).isEqualTo("letter ");
        assertThat(model).containsKey("told").containsEntry("unsaved", List.of());
    }

    @Test
    void whoeverIsTooLateSeesWhatIsSignedAndWhatItDoesNotSay() {
        latest = new Letter(false, 3, "old");
        errors.reject("letter.tick");
        assertThat(sign(refusing(new RefusedException("letter.taken")))).isEqualTo("letter old");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(model)
                .containsKey("told")
                .containsEntry("unsaved", List.of(new OtherText("letter.text", "", "new")));
    }

    @Test
    void whatHeTookAwayIsNothingToBeCopied() {
        latest = new Letter(false, 3, "old");
        typed.text = "";
        assertThat(sign(refusing(new RefusedException("letter.taken")))).isEqualTo("letter old");
        assertThat(model).containsEntry("unsaved", List.of());
    }

    @Test
    void allThatIsInTheWayIsSaidAtOnceWithTheNumberOfPlaces() {
        inTheWay.add(Hindrance.of("letter.password"));
        inTheWay.add(new Hindrance("letter.empty", 2, List.of("a")));
        assertThat(sign(() -> {
                    Hindered.by(inTheWay);
                    return true;
                }))
                .isEqualTo("letter new");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(errors.getFieldErrors("password")).hasSize(1);
        assertThat(errors.getGlobalErrors())
                .singleElement()
                .extracting(ObjectError::getArguments)
                .isEqualTo(new Object[] {"said of a"});
        assertThat(model).containsEntry("placesToMend", 3);
    }

    @Test
    void aMissingTickIsOneOfThePlacesAndNothingIsSigned() {
        errors.reject("letter.tick");
        inTheWay.add(Hindrance.of("letter.empty", "a"));
        assertThat(sign(SigningPageTest::never)).isEqualTo("letter new");
        assertThat(model).containsEntry("placesToMend", 2);
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void anyOtherRefusalIsSaidOnThePage() {
        assertThat(sign(refusing(new RefusedException("letter.damaged")))).isEqualTo("letter new");
        assertThat(errors.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("letter.damaged");
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void aRefusalOfLookingForWhatIsInTheWayIsSaidOnThePageToo() {
        errors.reject("letter.tick");
        looking = new RefusedException("letter.damaged");
        assertThat(sign(SigningPageTest::never)).isEqualTo("letter new");
        assertThat(errors.getGlobalErrors())
                .extracting(ObjectError::getCode)
                .containsExactly("letter.tick", "letter.damaged");
    }

    @Test
    void anEditInBetweenIsSaidOnThePage() {
        assertThat(sign(refusing(new StaleVersionException("letter")))).isEqualTo("letter new");
        assertThat(errors.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("letter.stale");
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void textsThatCannotBeKeptAreNotSigned() {
        keeping = new RefusedException("letter.long");
        assertThat(sign(SigningPageTest::never)).isEqualTo("letter old");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(ofTyped.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("letter.long");
    }

    @Test
    void textsOverSomebodyElsesAreShownBesideTheirs() {
        keeping = new StaleVersionException("letter");
        latest = new Letter(true, 9, "theirs");
        assertThat(sign(SigningPageTest::never)).isEqualTo("letter theirs");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(model).containsEntry("theirs", latest);
        assertThat(typed.revision).isEqualTo(9);
    }

    private String sign(BooleanSupplier signing) {
        DraftPage<Letter, Typed> page = new DraftPage<>(
                ADDRESS, () -> latest, this::keep, letter -> "letter " + letter.text(), model, response);
        return new SigningPage<>(
                        page,
                        KEYS,
                        signing,
                        this::inTheWay,
                        each -> List.of("said of " + each.arguments().get(0)))
                .sign(typed, ofTyped, errors, redirect);
    }

    private List<Hindrance> inTheWay() {
        if (looking != null) {
            throw looking;
        }
        return inTheWay;
    }

    private int keep(Typed texts) {
        if (keeping != null) {
            throw keeping;
        }
        latest = new Letter(true, latest.revision() + 1, texts.text);
        return latest.revision();
    }

    private static BooleanSupplier refusing(RuntimeException refusal) {
        return () -> {
            throw refusal;
        };
    }

    private static boolean never() {
        throw new AssertionError("signed");
    }

    private record Letter(boolean draft, int revision, String text) implements Signable {}

    private static class Typed implements SentTexts<Letter> {

        private String text;
        private int revision;

        Typed(String text) {
            this.text = text;
        }

        @Override
        public void standAt(int at) {
            revision = at;
        }

        @Override
        public boolean sent() {
            return !text.isEmpty();
        }

        @Override
        public List<OtherText> otherThan(Letter letter) {
            return OtherText.of("letter.text", "", text, letter.text()).toList();
        }
    }
}
