package org.dailydispatch.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.DirectFieldBindingResult;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "１２, 12", "-1, -1", "' 7 ', 7", "1e9, ", "1.5, ", "12345678901, ", "十二, ", "'', "})
    void aWholeNumberIsReadOrNotAtAll(String typed, @Nullable Integer number) {
        assertThat(Typed.number(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-19, 2020-02-19",
        "２０２０－０２－１９, 2020-02-19",
        "2020-02-30, ",
        "19.2.2020, ",
        "0000-01-01, ",
        "+12020-01-01, ",
        "'', "
    })
    void aDayIsReadOrNotAtAll(String typed, @Nullable String day) {
        assertThat(String.valueOf(Typed.day(typed))).isEqualTo(String.valueOf(day));
    }

    @ParameterizedTest
    @CsvSource({"18:00, 18:00", "25:00, ", "6pm, "})
    void aTimeIsReadOrNotAtAll(String typed, @Nullable String time) {
        assertThat(String.valueOf(Typed.time(typed))).isEqualTo(String.valueOf(time));
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        Answer answer = new Answer();
        DirectFieldBindingResult errors = new DirectFieldBindingResult(answer, "answer");
        assertThat(new FieldReader(errors).text("text", "𠮷".repeat(24), 24)).isEqualTo("𠮷".repeat(24));
        assertThat(errors.hasErrors()).isFalse();
        assertThat(new FieldReader(errors).text("text", "𠮷".repeat(25), 24)).isNull();
        assertThat(new FieldReader(errors).text("text", "a".repeat(100_000), 64))
                .isNull();
        assertThat(new FieldReader(errors).text("text", "a\u0000b", 64)).isNull();
        assertThat(errors.getFieldErrors("text"))
                .extracting(error -> error.getCode())
                .containsExactly("form.error.tooLong", "form.error.tooLong", "form.error.characters");
    }

    private static final class Answer {
        @SuppressWarnings("unused") // read by its name
        @Nullable
        String text;
    }
}
