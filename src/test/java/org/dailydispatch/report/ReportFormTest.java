package org.dailydispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.report.ReportForm.Asked;
import org.dailydispatch.report.ReportService.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** What a form says, and every error in it. */
class ReportFormTest {

    private static final Asked NOTHING_ASKED = new Asked(Set.of(), Set.of());

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        0
            12,       12
            １２,      12
            ' 7 ',    7
            9999999,  9999999
            10000000, wrong
            1e9,      wrong
            -1,       wrong
            1.5,      wrong
            '1,000',  wrong
            ٣,        wrong
            abc,      wrong
            '',       missing
            """)
    void aNumberIsReadOrRefused(String typed, String expected) {
        ReportForm form = complete();
        form.visits = typed;
        Errors errors = errorsOf(form);
        ReportContent content = form.read(NOTHING_ASKED, Purpose.FILE, errors);
        FieldError error = errors.getFieldError("visits");
        assertThat(error == null ? String.valueOf(content.claims().visits()) : error.getCode())
                .isEqualTo(error == null ? expected : "report.number." + expected);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        UUID problem = UUID.randomUUID();
        ReportForm form = new ReportForm();
        Errors errors = errorsOf(form);
        form.read(new Asked(Set.of(), Set.of(problem)), Purpose.FILE, errors);
        assertThat(errors.getFieldErrors()).hasSize(6 + 4 + 1);
        assertThat(errors.getFieldError("earlier[" + problem + "]")).isNotNull();
    }

    @Test
    void aDraftMayLeaveEverythingOpenButNotSayNonsense() {
        ReportForm form = new ReportForm();
        Errors errors = errorsOf(form);
        form.read(NOTHING_ASKED, Purpose.DRAFT, errors);
        assertThat(errors.hasErrors()).isFalse();
        form.visits = "1e9";
        form.read(NOTHING_ASKED, Purpose.DRAFT, errors);
        assertThat(errors.getFieldErrors()).hasSize(1);
    }

    @Test
    void noMoreAreIsolatedThanHaveToBe() {
        ReportForm form = complete();
        form.isolationDue = "3";
        form.isolated = "4";
        Errors errors = errorsOf(form);
        form.read(NOTHING_ASKED, Purpose.DRAFT, errors);
        assertThat(errors.getFieldError("isolated")).isNotNull();
    }

    @Test
    void somethingWrongNeedsWords() {
        ReportForm form = complete();
        form.items.put("VISITS", "FAIL");
        Errors errors = errorsOf(form);
        form.read(NOTHING_ASKED, Purpose.FILE, errors);
        assertThat(errors.getFieldError("situation")).isNotNull();
    }

    @Test
    void aForeignVillageIsRefused() {
        ReportForm form = complete();
        form.villages.add(UUID.randomUUID().toString());
        Errors errors = errorsOf(form);
        form.read(NOTHING_ASKED, Purpose.FILE, errors);
        assertThat(errors.getFieldError("villages")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"true,,0", ",,1", "true,今日有情况,1", ",今日有情况,2"})
    void aZeroReportIsConfirmedAndHoldsNothing(String confirmed, String situation, int errorCount) {
        ReportForm form = new ReportForm();
        form.confirmed = confirmed;
        form.situation = situation;
        Errors errors = errorsOf(form);
        ReportContent content = form.read(NOTHING_ASKED, Purpose.ZERO, errors);
        assertThat(errors.getErrorCount()).isEqualTo(errorCount);
        assertThat(content.zero()).isTrue();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        ReportForm form = complete();
        form.situation = "😀".repeat(ReportForm.LONGEST_TEXT);
        Errors errors = errorsOf(form);
        form.read(NOTHING_ASKED, Purpose.FILE, errors);
        assertThat(errors.hasErrors()).isFalse();
        form.situation += "龘";
        form.read(NOTHING_ASKED, Purpose.FILE, errors);
        assertThat(errors.getFieldError("situation")).isNotNull();
    }

    private static ReportForm complete() {
        ReportForm form = new ReportForm();
        for (ReportItem item : ReportItem.values()) {
            form.items.put(item.name(), "PASS");
        }
        form.ledgerPersons = "120";
        form.isolationDue = "8";
        form.isolated = "8";
        form.noticesSigned = "120";
        form.visits = "30";
        form.venuesChecked = "0";
        return form;
    }

    private static Errors errorsOf(ReportForm form) {
        return new DirectFieldBindingResult(form, "form");
    }
}
