package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''             | 某市政府          | addressee nobody null
                    市专班         | ' '               | copies nobody null
                    市{专班}       | 某市政府          | addressee noPlaceholder 专班
                    市专班         | {县名}            | copies onlyCounty 县名
                    市专班         | {所在县市区：县}  | copies onlyCounty 所在县市区
                    市专班         | {所在县市区       | copies unclosed {所在县市区
                    """)
    void whatCannotBeAddressedIsNamed(String addressee, String copies, String fault) {
        assertThat(new Recipients(addressee, copies).faults())
                .extracting(wrong -> wrong.field() + " " + wrong.key() + " " + wrong.argument())
                .containsExactly(fault);
    }

    @Test
    void namesAreNotEndless() {
        assertThat(new Recipients("长".repeat(60), "抄").faults()).isEmpty();
        assertThat(new Recipients("长".repeat(61), "抄").faults())
                .extracting(Recipients.Wrong::key)
                .containsExactly("longRecipients");
    }

    @Test
    void theDocumentIsForWhomItsTemplateNames() {
        DispatchTemplate template = StandardTemplate.TEMPLATE.with(new Recipients("市指挥部办公室", "{所在县市区}，第9督导组"));
        DispatchContent content = Days.withTownships(1).written(template);
        assertThat(content.addressee()).isEqualTo("市指挥部办公室");
        assertThat(content.copies()).isEqualTo("诸城市委、市政府，第9督导组");
        assertThat(Days.withTownships(1).written().addressee()).isEqualTo("市督导工作专班");
    }

    /** As it is kept from before it could be set. */
    @Test
    void theCountyIsFilledInWhateverStandsAroundItAndWhateverItIsCalled() {
        assertThat(new Recipients("市", "{　所在县市区 }、县").copiesOf("$1市")).isEqualTo("$1市委、市政府、县");
    }

    @Test
    void aTemplateThatNamesNobodyIsForTheStandardRecipients() {
        assertThat(new DispatchTemplate(StandardTemplate.TEMPLATE.parts(), null).recipients())
                .isEqualTo(Recipients.STANDARD);
        assertThat(StandardTemplate.TEMPLATE
                        .moved(SectionKind.GENERAL, 1)
                        .with(StandardTemplate.TEMPLATE.part(SectionKind.GENERAL))
                        .recipients())
                .isEqualTo(Recipients.STANDARD);
        assertThat(Recipients.STANDARD.faults()).isEqualTo(List.of());
    }
}
