package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.document.Phrase.Token;

/** What a template has to keep to, so that whatever day it is, a dispatch can be written with it. */
public final class TemplateRules {

    /** How many characters a text may have. */
    public static final int LONGEST_TEXT = 300;

    /** How many characters a heading may have. */
    public static final int LONGEST_TITLE = 20;

    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十0-9（(]+[、.．)）].*");
    /** Arabic digits however they are written, with what stands between them in one number: 30, ３０, 3.5, 1,200, ①. */
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}\\p{No}]+(?:[.,:．，：/／][\\p{Nd}\\p{No}]+)*[%％‰]?");

    private TemplateRules() {}

    public static List<Fault> faults(DispatchTemplate template) {
        List<Fault> faults = new ArrayList<>();
        template.parts().forEach(part -> faults.addAll(faults(part)));
        return List.copyOf(faults);
    }

    /** What is wrong with one section, heading first. */
    public static List<Fault> faults(TemplatePart part) {
        List<Fault> faults = new ArrayList<>();
        new Look(part, faults).at();
        return List.copyOf(faults);
    }

    private record Look(TemplatePart part, List<Fault> faults) {

        void at() {
            title(part.title());
            if (!part.shown() && part.section().indispensable()) {
                say("shown", "indispensable");
            }
            boolean silent = !part.section().byLeader();
            for (Clause clause : part.section().clauses()) {
                for (Case when : clause.cases()) {
                    String text = part.text(clause, when);
                    silent = silent && text.isBlank();
                    text(clause, when, text);
                }
            }
            if (part.shown() && silent) {
                say("", "silent", part.title());
            }
        }

        private void title(String title) {
            if (title.isBlank()) {
                say("title", "noTitle");
            } else if (length(title) > LONGEST_TITLE) {
                say("title", "tooLong", length(title), LONGEST_TITLE);
            } else if (NUMBERED.matcher(title).matches()) {
                say("title", "numbered");
            } else if (title.contains("{") || title.contains("}")) {
                say("title", "titleBraces");
            } else {
                plain("title", title);
            }
        }

        private void text(Clause clause, Case when, String text) {
            String field = clause.key(when);
            if (length(text) > LONGEST_TEXT) {
                say(field, "tooLong", length(text), LONGEST_TEXT);
                return;
            }
            String stray = Phrase.stray(text);
            if (stray != null) {
                say(field, "unclosed", stray);
                return;
            }
            List<Token> tokens = Phrase.tokens(text);
            List<Token> fillings =
                    tokens.stream().filter(token -> token.name() != null).toList();
            plain(field, plainWords(tokens));
            fillings.forEach(filling -> filling(clause, when, filling));
            for (Term needed : part.shown() ? clause.needed(when) : List.<Term>of()) {
                if (fillings.stream().noneMatch(filling -> needed.zh().equals(filling.name()))) {
                    say(field, "needed", needed.zh());
                }
            }
        }

        /** A number in plain words is nobody's figure: nobody could ask of it who says so. */
        private void plain(String field, String words) {
            List<String> digits = digits(words);
            if (!digits.isEmpty()) {
                say(field, "plainDigits", part.title(), String.join("、", digits));
            }
        }

        /** With a gap where something is filled in. */
        private static String plainWords(List<Token> tokens) {
            return tokens.stream()
                    .map(token -> token.name() == null ? String.valueOf(token.words()) : " ")
                    .collect(Collectors.joining());
        }

        private static List<String> digits(String words) {
            return DIGITS.matcher(words).results().map(MatchResult::group).toList();
        }

        private void filling(Clause clause, Case when, Token filling) {
            String name = String.valueOf(filling.name());
            String field = clause.key(when);
            Optional<Term> term = Term.called(name);
            if (name.isEmpty()) {
                say(field, "nameless");
            } else if (term.isEmpty()) {
                say(field, "unknown", name);
            } else if (!clause.terms(when).contains(term.get())) {
                say(field, "elsewhere", name);
            } else if (filling.words() != null && filling.words().isEmpty()) {
                say(field, "wordless", name);
            } else if (filling.words() != null && !digits(filling.words()).isEmpty()) {
                say(field, "digits", name);
            }
        }

        private void say(String field, String key, Object... arguments) {
            faults.add(new Fault(part.section(), field, key, Arrays.asList(arguments)));
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
