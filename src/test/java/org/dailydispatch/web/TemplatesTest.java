package org.dailydispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold no words of their own, nothing that the content security policy forbids, and only known keys. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<[!/]?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-zA-Z\\p{IsHan}]+");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder)=\"([^\"]*[a-zA-Z\\p{IsHan}][^\"]*)\"");
    private static final Pattern INLINE_CODE = Pattern.compile("\\s(?:style|on[a-z]+)=|<script(?![^>]*\\ssrc=)|<style");
    /** Conditions, loops and variables beside th:replace: it is processed first, and the whole tag gives way. */
    private static final Pattern LOST =
            Pattern.compile("\\sth:(?:if|unless|each|with|switch|case|object|remove)=", Pattern.DOTALL);

    private static final Pattern POST_FORM =
            Pattern.compile("<form\\b(?=[^>]*\\smethod=\"post\").*?</form>", Pattern.DOTALL);
    private static final Pattern FRAGMENT_START = Pattern.compile("(?=<[a-z:]+\\b[^<>]*\\sth:fragment=\")");
    private static final Pattern FRAGMENT = Pattern.compile("th:replace=\"~\\{([a-z/-]+) :: ([a-zA-Z]+)");
    private static final Pattern FIELD =
            Pattern.compile("<(?:textarea|select|input(?![^>]*type=\"(?:hidden|file)\"))\\b");

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWordsOfItsOwn(Path template) throws IOException {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoInlineStyleOrCode(Path template) throws IOException {
        assertThat(INLINE_CODE.matcher(Files.readString(template)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingStandsBesideAReplacementThatWouldBeLost(Path template) throws IOException {
        assertThat(lost(Files.readString(template))).isEmpty();
    }

    /** Or what is typed into it is lost where the session has ended. Passwords are never kept. */
    @ParameterizedTest
    @MethodSource("templates")
    void aFormToTypeIntoNamesItsAuthor(Path template) throws IOException {
        assertThat(withoutAuthor(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateIsInTheBundles(Path template) throws IOException {
        Properties known = bundles();
        Matcher keys = KEY.matcher(withoutComments(Files.readString(template)));
        while (keys.find()) {
            assertThat(known).as(keys.group(1)).containsKey(keys.group(1));
        }
    }

    @Test
    void theRulesCanFail() {
        assertThat(words("<p>保存</p>")).containsExactly("保存");
        assertThat(words("<p th:text=\"#{common.save}\">Save</p>")).containsExactly("Save");
        assertThat(words("<img alt=\"gate\">")).containsExactly("gate");
        assertThat(INLINE_CODE.matcher("<p style=\"color:red\">").find()).isTrue();
        assertThat(INLINE_CODE.matcher("<script>alert(1)</script>").find()).isTrue();
        String condition = "<div th:if=\"${a > b}\" th:replace=\"~{fields :: stale}\">";
        assertThat(lost("<p>" + condition + "</div></p>")).containsExactly(condition);
        assertThat(lost("<p th:if=\"${a}\"><i th:replace=\"~{b}\"></i></p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'保存'",
                "'Save'",
                "Save",
                "|Save ${name}|",
                "#{common.by(${name})} + ' saved'",
                "${draft} ? 'Save' : #{common.file}",
                "${draft ? 'Save' : name}",
                "${(draft ? name : 'Save')}",
                "${name + ' saved'}",
                "${#strings.concat(name, '保存')}"
            })
    void anExpressionThatHoldsWordsIsFound(String expression) {
        assertThat(words("<p th:text=\"" + expression + "\"></p>")).hasSize(1);
        assertThat(words("<p th:aria-label=\"" + expression + "\"></p>")).hasSize(1);
        assertThat(words("<p th:attr=\"data-of=${id},title=" + expression + "\"></p>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{common.save}",
                "#{${'inspection.Mode.' + mode}}",
                "${kind == 'OPEN'} ? #{common.open} : '–'",
                "${#messages.msg('common.save', name)}",
                "${not empty name and !stale} ? ${name} : ''",
                "${'v' + version}"
            })
    void anExpressionWithoutWordsOfItsOwnIsNone(String expression) {
        assertThat(words("<p th:text=\"" + expression + "\"></p>")).isEmpty();
    }

    @Test
    void theRuleOfAuthorsCanFail() throws IOException {
        String bare = "<form method=\"post\"><textarea name=\"a\"></textarea></form>";
        String called = "<form method=\"post\"><div th:replace=\"~{fields :: day('day', ${a})}\"></div></form>";
        String other = "<form th:action=\"${a}\" method=\"post\" th:if=\"${a}\"><input name=\"b\"></form>";
        assertThat(withoutAuthor("<main>" + bare + called + other + "</main>")).containsExactly(bare, called, other);
        assertThat(withoutAuthor("<form method=\"post\"><input type=\"hidden\" name=\"a\"><button></button></form>"))
                .isEmpty();
        assertThat(withoutAuthor("<form method=\"get\"><input name=\"a\"></form>"))
                .isEmpty();
        assertThat(withoutAuthor(
                        "<form method=\"post\"><input type=\"hidden\" name=\"_author\"><input name=\"a\"></form>"))
                .isEmpty();
    }

    private static List<String> withoutAuthor(String template) throws IOException {
        List<String> without = new ArrayList<>();
        for (MatchResult form :
                POST_FORM.matcher(withoutComments(template)).results().toList()) {
            String whole = withFragments(form.group());
            if (FIELD.matcher(whole).find()
                    && !whole.contains("type=\"password\"")
                    && !whole.contains("@{/outside/{address}") // who answers there has no session that could end
                    && !whole.contains("name=\"_author\"")) {
                without.add(form.group());
            }
        }
        return without;
    }

    /** The text with that of each fragment that it calls behind it. */
    private static String withFragments(String text) throws IOException {
        StringBuilder whole = new StringBuilder(text);
        for (MatchResult call : FRAGMENT.matcher(text).results().toList()) {
            String file = withoutComments(Files.readString(TEMPLATES.resolve(call.group(1) + ".html")));
            for (String part : FRAGMENT_START.splitAsStream(file).toList()) {
                if (part.contains("th:fragment=\"" + call.group(2) + "(")
                        || part.contains("th:fragment=\"" + call.group(2) + "\"")) {
                    whole.append(withFragments(part));
                }
            }
        }
        return whole.toString();
    }

    private static List<String> lost(String template) {
        return TAG.matcher(withoutComments(template))
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains("th:replace=") && LOST.matcher(tag).find())
                .toList();
    }

    private static List<String> words(String template) {
        String html = withoutComments(template);
        List<String> words = new ArrayList<>(SpokenExpressions.words(html));
        Matcher attributes = SPOKEN_ATTRIBUTE.matcher(html);
        while (attributes.find()) {
            words.add(attributes.group(1));
        }
        String text = TAG.matcher(html).replaceAll(" ").replaceAll("&[a-z#0-9]+;", " ");
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private static String withoutComments(String template) {
        return COMMENT.matcher(template).replaceAll("");
    }

    private static Properties bundles() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }
}
