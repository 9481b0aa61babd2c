package org.dailydispatch.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A checklist from its first word to its second version, and what becomes of inspections meanwhile. */
@DatabaseTest
class EditorLifeTest {

    private static final String ITEMS = "/copy/items";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Checklists checklists;

    @Autowired
    Editions editions;

    @Autowired
    InspectionService inspections;

    Actor administrator;
    Actor colleague;
    String list;
    UUID id;

    @BeforeEach
    void aNewChecklist() throws Exception {
        administrator = fixtures.of(Role.ADMINISTRATOR);
        colleague = fixtures.of(Role.ADMINISTRATOR);
        String address = Objects.requireNonNull(mvc.perform(sent(post("/admin/checklists"))
                        .param("code", "T" + System.identityHashCode(administrator))
                        .param("nameZh", "酒店复核")
                        .param("nameEn", "Hotel re-check")
                        .param("kinds", "HOTEL"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        list = address.replace("/copy", "");
        id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
    }

    /** Contexts are shared: other tests find the lists of hotels as they were. */
    @AfterEach
    void theListBelongsToNoSite() {
        jdbc.sql("delete from checklist_site_kind where checklist_id = ?")
                .param(id)
                .update();
    }

    @Test
    void unpublishedWorkIsNowhereToBeFiled() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");

        assertThat(checklists.offers(SiteKind.HOTEL, false))
                .extracting(Offer::code)
                .doesNotContain(code());
        mvc.perform(get("/admin/checklists").with(As.actor(fixtures.of(Role.AUDITOR))))
                .andExpect(content().string(not(containsString(list))));
        mvc.perform(get(list).with(As.actor(fixtures.of(Role.AUDITOR)))).andExpect(status().isNotFound());
    }

    @Test
    void publishingNamesEverythingThatIsMissingAndTakesACompleteListOnly() throws Exception {
        String section = section("一、登记", "");
        item(section, "guests", "住客逐一登记", "");

        publish("第一版")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("还有2处要处理"),
                                containsString("分组缺中文或英文名称"),
                                containsString("缺英文"),
                                containsString("第一版"))));
        assertThat(editions.of(id)).isEmpty();
    }

    @Test
    void theFirstVersionIsOfferedAndItsNoteAndPublisherAreKept() throws Exception {
        publishedOnce();

        assertThat(checklists.offers(SiteKind.HOTEL, false))
                .extracting(Offer::code)
                .contains(code());
        assertThat(editions.of(id)).singleElement().satisfies(edition -> {
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.note()).isEqualTo("初稿");
            assertThat(edition.publishedBy()).isEqualTo(administrator.displayName());
        });
        mvc.perform(get(list + "/versions/1").with(As.actor(fixtures.of(Role.MUNICIPAL))))
                .andExpect(content().string(allOf(containsString("住客逐一登记"), containsString("初稿"))));
        assertThat(deeds()).startsWith("CHECKLIST_ADDED").endsWith("CHECKLIST_PUBLISHED");
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsPublished() throws Exception {
        publishedOnce();
        UUID version = editions.of(id).get(0).versionId();

        for (String forbidden : List.of(
                "update checklist_version set note = 'x' where id = ?",
                "delete from checklist_version where id = ?",
                "update checklist_item set text_zh = 'x' where version_id = ?",
                "delete from checklist_item where version_id = ?",
                """
                insert into checklist_item (id, version_id, position, code, section_zh, section_en, text_zh, text_en,
                    category, severity)
                select gen_random_uuid(), version_id, 99, 'late', section_zh, section_en, text_zh, text_en, category, severity
                from checklist_item where version_id = ? limit 1""")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).param(version).update())
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("published checklist version");
        }
        assertThatThrownBy(() -> jdbc.sql("truncate checklist_item").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anInspectionThatBeganWithTheOldVersionIsFiledInItAndKeepsIt() throws Exception {
        publishedOnce();
        Checklist first = editions.version(id, 1);
        publishedAgain();
        Checklist second = editions.version(id, 2);
        assertThat(checklists.current(code())).isEqualTo(second);
        TeamFixture team = fixtures.team();
        UUID hotel = hotel(team);
        Actor inspector = fixtures.inspector(team);

        UUID old = inspections.file(inspector, Filings.passing(first, hotel)).inspectionId();
        UUID now = inspections.file(inspector, Filings.passing(second, hotel)).inspectionId();

        mvc.perform(get("/inspections/" + old).with(As.actor(inspector)))
                .andExpect(content().string(allOf(containsString("住客逐一登记"), not(containsString("住客逐一登记并测温")))));
        mvc.perform(get("/inspections/" + now).with(As.actor(inspector)))
                .andExpect(content().string(containsString("住客逐一登记并测温")));
    }

    @Test
    void aPhoneFilesTheOldVersionAfterTheNewOneGaveItsKindUp() throws Exception {
        publishedOnce();
        Checklist first = editions.version(id, 1);
        begin();
        mvc.perform(sent(post(list + "/copy/facts"))
                        .param("nameZh", "药店复核")
                        .param("nameEn", "Pharmacy re-check")
                        .param("kinds", "PHARMACY")
                        .param("mark", Mark.of(checked())))
                .andExpect(redirectedUrl(list + "/copy"));
        publish("不再查酒店").andExpect(redirectedUrl(list + "/versions/2"));
        TeamFixture team = fixtures.team();
        UUID hotel = hotel(team);
        Actor inspector = fixtures.inspector(team);

        UUID held = inspections.file(inspector, Filings.passing(first, hotel)).inspectionId();
        mvc.perform(get("/inspections/" + held).with(As.actor(inspector))).andExpect(status().isOk());
        Filing second = Filings.passing(editions.version(id, 2), hotel);
        assertThatThrownBy(() -> inspections.file(inspector, second)).isInstanceOf(RefusedFilingException.class);
    }

    @Test
    void theInspectorSeesThePictureThatHelps() throws Exception {
        String section = section("一、登记", "1. Registration");
        mvc.perform(typed("guests", "住客逐一登记", "Every guest is registered", section)
                        .param("helpZh", "看登记簿")
                        .param("helpEn", "Look at the register"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(sent(multipart(list + ITEMS + "/guests/picture").file("file", png())))
                .andExpect(status().is3xxRedirection());
        publish("初稿").andExpect(redirectedUrl(list + "/versions/1"));
        UUID picture = Objects.requireNonNull(
                editions.version(id, 1).item("guests").orElseThrow().picture());
        TeamFixture team = fixtures.team();

        mvc.perform(get("/inspections/new?site=" + hotel(team) + "&checklist=" + code())
                        .with(As.actor(fixtures.inspector(team))))
                .andExpect(content().string(containsString("src=\"/checklists/pictures/" + picture + "\"")));
    }

    @Test
    void theDifferenceBetweenTwoVersionsIsAPage() throws Exception {
        publishedOnce();
        publishedAgain();

        mvc.perform(get(list + "/compare?from=1&to=2").with(As.actor(fixtures.leader(fixtures.team()))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<del>住客逐一登记</del>"),
                                containsString("<ins>住客逐一登记并测温</ins>"),
                                containsString("masks"))));
    }

    @Test
    void publishingTheSameAgainIsRefused() throws Exception {
        publishedOnce();
        begin();

        publish("没有改动")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("无需发布")));
        assertThat(editions.of(id)).hasSize(1);
    }

    @Test
    void aSecondAdministratorIsToldAndNothingIsLost() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");
        String mark = mark("guests");
        change("guests", mark, "先到的说法", administrator).andExpect(status().is3xxRedirection());

        change("guests", mark, "后到的说法", colleague)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("后到的说法"), containsString("现存：先到的说法"))));
        assertThat(itemInCopy("guests").text().zh()).isEqualTo("先到的说法");
        change("guests", mark("guests"), "后到的说法", colleague).andExpect(status().is3xxRedirection());
        assertThat(itemInCopy("guests").text().zh()).isEqualTo("后到的说法");
    }

    @Test
    void twoWhoChangeDifferentItemsDoNotDisturbOneAnother() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");
        item(section, "masks", "佩戴口罩", "Masks are worn");
        String guests = mark("guests");
        String masks = mark("masks");

        change("guests", guests, "甲改", administrator).andExpect(status().is3xxRedirection());
        mvc.perform(sent(post(list + ITEMS + "/masks/move")).param("to", "UP"))
                .andExpect(redirectedUrl(list + "/copy#item-masks-UP"));
        change("masks", masks, "乙改", colleague).andExpect(status().is3xxRedirection());

        assertThat(checked().items()).extracting(item -> item.text().zh()).containsExactly("乙改", "甲改");
    }

    @Test
    void whatWasNotLookedAtIsNotPublished() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");
        int looked = version();
        item(section, "masks", "佩戴口罩", "Masks are worn");

        mvc.perform(sent(post(list + "/copy/publish")).param("note", "说明").param("version", "" + looked))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("说明"), containsString("masks"))));
        assertThat(editions.of(id)).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesThePublishingOfTheCopy() throws Exception {
        publishedOnce();
        begin();
        String mark = mark("guests");
        String masks = "masks";
        item(section("二、防护", "2. Protection"), masks, "佩戴口罩", "Masks are worn");
        publish("加一项").andExpect(status().is3xxRedirection());

        change("guests", mark, "发布之后才保存", colleague).andExpect(status().is3xxRedirection());

        assertThat(itemInCopy("guests").text().zh()).isEqualTo("发布之后才保存");
        assertThat(checked().find(masks)).isPresent();
    }

    @Test
    void everyErrorOfAnItemShowsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        String section = section("一、登记", "1. Registration");
        mvc.perform(typed("Bad Code", "题目", "", section)
                        .param("measures[0].code", "boxes")
                        .param("measures[0].kind", "COUNT")
                        .param("measures[0].decimals", "0")
                        .param("measures[0].min", "10")
                        .param("measures[0].max", "三"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#code\""),
                                containsString("href=\"#measures-0-max\""),
                                containsString("value=\"三\""),
                                containsString("value=\"Bad Code\""))));
        mvc.perform(typed("boxes", "题目", "", section)
                        .param("measures[0].code", "boxes")
                        .param("measures[0].kind", "COUNT")
                        .param("measures[0].decimals", "0")
                        .param("measures[0].min", "10")
                        .param("measures[0].max", "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最小值10大于最大值5")));
        assertThat(checked().items()).isEmpty();
    }

    @Test
    void aButtonInsideTheFormAddsARowAndSavesNothing() throws Exception {
        String section = section("一、登记", "1. Registration");
        mvc.perform(typed("boxes", "题目", "", section).param("rows", "options-add"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("id=\"options-0-code\""), containsString("value=\"boxes\""))));
        assertThat(checked().items()).isEmpty();
    }

    @Test
    void theSamePreviewIsShownInBothLanguages() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");

        mvc.perform(get(list + "/copy/preview?language=en").with(As.actor(administrator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\""),
                                containsString("Every guest is registered"),
                                containsString("answers[guests].verdict"))));
        mvc.perform(get(list + "/copy/preview?language=zh-CN").with(As.actor(administrator)))
                .andExpect(content().string(allOf(containsString("住客逐一登记"), containsString("不适用"))));
    }

    @Test
    void aPictureIsWrittenAnewAndAnythingElseIsRefused() throws Exception {
        item(section("一、登记", "1. Registration"), "guests", "住客逐一登记", "Every guest is registered");
        String address = list + ITEMS + "/guests/picture";

        mvc.perform(sent(multipart(address).file("file", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8))))
                .andExpect(flash().attribute("refused", "photo.refused.TYPE"));
        assertThat(itemInCopy("guests").picture()).isNull();
        mvc.perform(sent(multipart(address).file("file", png())))
                .andExpect(redirectedUrl(list + ITEMS + "/guests#picture"));

        UUID picture = Objects.requireNonNull(itemInCopy("guests").picture());
        byte[] shown = mvc.perform(
                        get("/checklists/pictures/" + picture).with(As.actor(fixtures.inspector(fixtures.team()))))
                .andExpect(content().contentType("image/jpeg"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(40);
        mvc.perform(get(list + ITEMS + "/guests").with(As.actor(administrator)))
                .andExpect(content().string(containsString("/checklists/pictures/" + picture)));
        assertThatThrownBy(() -> jdbc.sql("update checklist_picture set width = 1 where id = ?")
                        .param(picture)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aSectionWithItemsIsNotRemoved() throws Exception {
        String section = section("一、登记", "1. Registration");
        item(section, "guests", "住客逐一登记", "Every guest is registered");

        mvc.perform(sent(post(list + "/copy/sections/" + section + "/remove"))).andExpect(status().isConflict());
        mvc.perform(sent(post(list + ITEMS + "/guests/remove")).param("mark", mark("guests")))
                .andExpect(status().is3xxRedirection());
        mvc.perform(sent(post(list + "/copy/sections/" + section + "/remove"))).andExpect(status().is3xxRedirection());
        assertThat(checked().parts()).isEmpty();
    }

    private void publishedOnce() throws Exception {
        item(section("一、登记", "1. Registration"), "guests", "住客逐一登记", "Every guest is registered");
        publish("初稿").andExpect(redirectedUrl(list + "/versions/1"));
    }

    private void publishedAgain() throws Exception {
        begin();
        change("guests", mark("guests"), "住客逐一登记并测温", administrator).andExpect(status().is3xxRedirection());
        item(section("二、防护", "2. Protection"), "masks", "佩戴口罩", "Masks are worn");
        publish("测温").andExpect(redirectedUrl(list + "/versions/2"));
    }

    private void begin() throws Exception {
        mvc.perform(sent(post(list + "/copy"))).andExpect(redirectedUrl(list + "/copy"));
    }

    private String section(String zh, String en) throws Exception {
        String address = Objects.requireNonNull(mvc.perform(
                        sent(post(list + "/copy/sections")).param("nameZh", zh).param("nameEn", en))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return address.substring(address.indexOf("#section-") + "#section-".length());
    }

    private void item(String section, String code, String zh, String en) throws Exception {
        mvc.perform(typed(code, zh, en, section)).andExpect(redirectedUrl(list + "/copy#item-" + code));
    }

    private MockHttpServletRequestBuilder typed(String code, String zh, String en, String section) {
        return facts(sent(post(list + ITEMS)), code, zh, en).param("section", section);
    }

    private ResultActions change(String code, String mark, String zh, Actor actor) throws Exception {
        return mvc.perform(facts(post(list + ITEMS + "/" + code).with(csrf()).with(As.actor(actor)), code, zh, "Text")
                .param("mark", mark));
    }

    private static MockHttpServletRequestBuilder facts(
            MockHttpServletRequestBuilder request, String code, String zh, String en) {
        return request.param("code", code)
                .param("textZh", zh)
                .param("textEn", en)
                .param("category", "REGISTRATION")
                .param("asksVerdict", "true")
                .param("severity", "SERIOUS")
                .param("choice", "MANY");
    }

    private ResultActions publish(String note) throws Exception {
        return mvc.perform(
                sent(post(list + "/copy/publish")).param("note", note).param("version", "" + version()));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B sent(B request) {
        return request.with(csrf()).with(As.actor(administrator));
    }

    @Autowired
    Copies copies;

    private int version() {
        return copies.copy(id).version();
    }

    private Content checked() {
        return copies.copy(id).content();
    }

    private Item itemInCopy(String code) {
        return checked().item(code);
    }

    private String mark(String code) {
        return Mark.of(itemInCopy(code));
    }

    private String code() {
        return editions.about(id).code();
    }

    private UUID hotel(TeamFixture team) {
        UUID site = fixtures.checkpoint(team, fixtures.township(team));
        jdbc.sql("update site set kind = 'HOTEL' where id = ?").param(site).update();
        return site;
    }

    private List<String> deeds() {
        return jdbc.sql("select action from audit_event where object_id = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
