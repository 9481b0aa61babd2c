package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRulesTest {

    private static final TemplatePart GENERAL = StandardTemplate.TEMPLATE.part(SectionKind.GENERAL);
    private static final TemplatePart TOWNSHIPS = StandardTemplate.TEMPLATE.part(SectionKind.TOWNSHIPS);

    private static TemplatePart saying(TemplatePart part, String key, String text) {
        Map<String, String> texts = new LinkedHashMap<>(part.texts());
        texts.put(key, text);
        return new TemplatePart(part.section(), part.title(), part.shown(), texts);
    }

    private static List<String> faults(TemplatePart part) {
        return TemplateRules.faults(part).stream()
                .map(fault -> fault.field() + " " + fault.key() + " " + fault.arguments())
                .toList();
    }

    @Test
    void theStandardKeepsItsOwnRules() {
        assertThat(TemplateRules.faults(StandardTemplate.TEMPLATE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    今日{明查镇街园}     | unknown   | [明查镇街园]
                    今日{整改率}         | elsewhere | [整改率]
                    今日{明查镇街园区    | unclosed  | [{明查镇街园区]
                    今日明查镇街园区}个  | unclosed  | [}个]
                    今日{}               | nameless  | []
                    {明查镇街园区：}     | wordless  | [明查镇街园区]
                    {明查镇街园区：3个}  | digits    | [明查镇街园区]
                    {明查镇街园区:３个}  | digits    | [明查镇街园区]
                    今日检查30处村居     | plainDigits | [总体情况, 30]
                    {明查镇街园区}、３处 | plainDigits | [总体情况, ３]
                    覆盖96.3%，共1,200处 | plainDigits | [总体情况, 96.3%、1,200]
                    今日①               | plainDigits | [总体情况, ①]
                    """)
    void whatIsWrongWithATextIsNamed(String text, String fault, String arguments) {
        assertThat(faults(saying(GENERAL, "VISITED.SOME", text)))
                .containsExactly("VISITED.SOME " + fault + " " + arguments);
    }

    @ParameterizedTest
    @CsvSource({"今日{明查镇街园区}", "今日{ 明查镇街园区 ： 全部 }", "''", "没有数据的话", "“四不两直”、三天以上、第一时间"})
    void whatCanBeFilledInIsAccepted(String text) {
        assertThat(faults(saying(GENERAL, "VISITED.SOME", text))).isEmpty();
    }

    /** The line over a table is a sentence like any other. */
    @Test
    void theCaptionOfATableHasNoDigitsOfItsOwn() {
        TemplatePart problems = StandardTemplate.TEMPLATE.part(SectionKind.PROBLEMS);
        assertThat(faults(saying(problems, "BY_TOWNSHIP.SOME", "前10个镇街整改情况")))
                .containsExactly("BY_TOWNSHIP.SOME plainDigits [主要问题与整改进展, 10]");
    }

    @Test
    void wordsWithNothingToStateHaveNoPlaceholders() {
        assertThat(faults(saying(GENERAL, "PLACES.NONE", "{检查卡点}"))).containsExactly("PLACES.NONE elsewhere [检查卡点]");
    }

    @Test
    void aTextIsNotOverlong() {
        assertThat(faults(saying(GENERAL, "COVERT.ZERO", "长".repeat(300)))).isEmpty();
        assertThat(faults(saying(GENERAL, "COVERT.ZERO", "长".repeat(301))))
                .containsExactly("COVERT.ZERO tooLong [301, 300]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                          | noTitle
                    一、总体情况                                | numbered
                    总{体}                                      | titleBraces
                    近14日情况                                  | plainDigits
                    一二三四五六七八九十一二三四五六七八九十多 | tooLong
                    """)
    void aHeadingIsShortAndWithoutItsNumber(String title, String fault) {
        TemplatePart part = new TemplatePart(SectionKind.GENERAL, title, true, GENERAL.texts());
        assertThat(TemplateRules.faults(part)).extracting(Fault::field).containsExactly("title");
        assertThat(TemplateRules.faults(part)).extracting(Fault::key).containsExactly(fault);
    }

    @Test
    void aSectionThatIsShownSaysSomething() {
        Map<String, String> silent = new LinkedHashMap<>(GENERAL.texts());
        silent.replaceAll((key, text) -> "");
        assertThat(faults(new TemplatePart(SectionKind.GENERAL, "概况", true, silent)))
                .containsExactly(" silent [概况]");
        assertThat(faults(new TemplatePart(SectionKind.GENERAL, "概况", false, silent)))
                .isEmpty();
    }

    /** Whoever signs says why each township has no report: the figure that counts them cannot go. */
    @Test
    void townshipsWithoutAReportAreAlwaysNamed() {
        assertThat(faults(saying(TOWNSHIPS, "REPORTED.MISSING", "另有未报")))
                .containsExactly("REPORTED.MISSING needed [日报未报]");
        assertThat(faults(new TemplatePart(SectionKind.TOWNSHIPS, "镇街", false, TOWNSHIPS.texts())))
                .containsExactly("shown indispensable []");
    }

    @Test
    void sectionsStandInTheOrderOfTheTemplateAndThoseLeftOutTakeNoNumber() {
        DispatchTemplate changed = StandardTemplate.TEMPLATE
                .moved(SectionKind.PROBLEMS, -6)
                .moved(SectionKind.GENERAL, -1)
                .with(new TemplatePart(SectionKind.CHECKPOINTS, "卡点", false, Map.of()))
                .with(saying(GENERAL, "VISITED.ZERO", "今天没去{明查镇街园区：镇街}"));
        DispatchContent content = Composer.compose(Days.withTownships(1).findings(), changed);
        assertThat(content.sections())
                .extracting(Section::title)
                .containsExactly("一、总体情况", "二、主要问题与整改进展", "三、镇街园区", "四、核查台账", "五、企业复工", "六、生活物资", "七、工作建议", "八、明日安排");
        assertThat(content.sections().get(0).paragraphs().get(0).text()).startsWith("今天没去镇街。今日无新增问题");
        assertThat(content.figure("townships-visited")).isPresent();
        assertThat(content.figure("checkpoints-checked")).isEmpty();
    }

    @Test
    void theLeadersSectionsAreNamedMovedAndLeftOutLikeOthers() {
        DispatchTemplate changed = StandardTemplate.TEMPLATE
                .with(new TemplatePart(SectionKind.RECOMMENDATIONS, "对县里的建议", true, Map.of()))
                .moved(SectionKind.RECOMMENDATIONS, -20)
                .with(new TemplatePart(SectionKind.TOMORROW, "明日安排", false, Map.of()));
        assertThat(TemplateRules.faults(changed)).isEmpty();
        DispatchContent content = Composer.compose(Days.withTownships(1).findings(), changed);
        assertThat(content.sections()).extracting(Section::title).startsWith("一、对县里的建议", "二、总体情况");
        assertThat(content.chapters()).isEqualTo(content.sections());
        assertThat(Words.OF_THE_DOCUMENT.recommendations(content)).isEqualTo("一、对县里的建议");
        assertThat(content.has(SectionKind.TOMORROW)).isFalse();
        assertThat(Comparison.texts(content, "建议", "安排", List.of())).doesNotContainValue(List.of("安排"));
    }

    /** As it is kept from before templates had them. */
    @Test
    void aTemplateWithoutTheLeadersSectionsHasThemAtItsEnd() {
        List<TemplatePart> old = StandardTemplate.TEMPLATE.parts().stream()
                .filter(part -> !part.section().byLeader())
                .toList();
        assertThat(new DispatchTemplate(old)).isEqualTo(StandardTemplate.TEMPLATE);
    }

    /** A template that leaves the beginning of a sentence out does not leave its comma behind. */
    @Test
    void whatIsLeftOutLeavesNoCommaBehind() {
        TemplatePart without = saying(GENERAL, "VISITED.SOME", "");
        DispatchTemplate changed = StandardTemplate.TEMPLATE.with(without);
        Findings day = Days.withTownships(2).villageVisited(0, 0).findings();
        assertThat(Composer.compose(day, changed)
                        .section("general")
                        .orElseThrow()
                        .paragraphs()
                        .get(0)
                        .text())
                .startsWith("检查村居1处。今日无新增问题");
    }
}
