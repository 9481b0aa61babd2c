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

    private static List<String> lost(String template) {
        return TAG.matcher(withoutComments(template))
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains("th:replace=") && LOST.matcher(tag).find())
                .toList();
    }

    private static List<String> words(String template) {
        String html = withoutComments(template);
        List<String> words = new ArrayList<>();
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
