package vn.sophongtrao;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.Sources.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** Guards the templates: no words of their own, nothing inline, nothing from another host. */
class TemplateTests {

    private static final Pattern COMMENT = Pattern.compile("(?si)<!--.*?-->|<!doctype[^>]*>");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'/>]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>(.*?)</form>");
    private static final Pattern TYPED =
            Pattern.compile("<(?:textarea|select)\\b|type=\"(?:text|password)\"|fragments/form ::");
    private static final Pattern INLINED = Pattern.compile("(?s)\\[\\[.*?]]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern HOST = Pattern.compile("(?i)https?://|javascript:");

    /** Attributes that are read by people. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "alt",
            "placeholder",
            "label",
            "data-label",
            "abbr",
            "summary");

    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");

    @Test
    void templatesHaveNoWordsOfTheirOwn() {
        assertThat(check(TemplateTests::words)).isEmpty();
    }

    @Test
    void templatesHaveNothingInline() {
        assertThat(check(TemplateTests::inline)).isEmpty();
    }

    @Test
    void templatesNameNoOtherHost() {
        assertThat(check(TemplateTests::hosts)).isEmpty();
    }

    /** A replaced element is gone before its own condition would be asked. */
    @Test
    void noConditionStandsOnAReplacedElement() {
        assertThat(check(TemplateTests::conditions)).isEmpty();
    }

    /** A browser speaks its own language; what is wrong with a form the server says, in the reader's. */
    @Test
    void noBrowserJudgesWhatIsTyped() {
        assertThat(check(TemplateTests::judged)).isEmpty();
    }

    @Test
    void theGuardsSeeWhatTheyGuardAgainst() {
        assertThat(problems(
                        "<form method=\"post\" th:if=\"${a > 1}\"><textarea></textarea></form>", TemplateTests::judged))
                .hasSize(1);
        assertThat(problems(
                        "<form method=\"post\" novalidate><textarea></textarea></form><form method=\"post\"></form>",
                        TemplateTests::judged))
                .isEmpty();
        assertThat(problems("<p th:if=\"${x}\" th:replace=\"~{a :: b}\"></p>", TemplateTests::conditions))
                .hasSize(1);
        assertThat(problems("<p>Xin chào</p>", TemplateTests::words)).hasSize(1);
        assertThat(problems("<p th:text=\"${x}\">mẫu</p>", TemplateTests::words))
                .hasSize(1);
        assertThat(problems("<input placeholder=\"Tìm\" />", TemplateTests::words))
                .hasSize(1);
        assertThat(problems("<input type=\"submit\" value=\"Lưu\" />", TemplateTests::words))
                .hasSize(1);
        assertThat(problems("<p th:text=\"${x} ? 'Có' : #{a.b}\"></p>", TemplateTests::words))
                .hasSize(1);
        assertThat(problems("<p th:title=\"|Tháng ${month}|\"></p>", TemplateTests::words))
                .hasSize(1);
        assertThat(problems("<p>&eacute;</p>", TemplateTests::words)).hasSize(1);
        assertThat(problems("<p onclick=\"x()\" style=\"color: red\"></p>", TemplateTests::inline))
                .hasSize(2);
        assertThat(problems("<i hx-on:click=\"x\" th:style=\"${y}\"></i>", TemplateTests::inline))
                .hasSize(2);
        assertThat(problems("<script>go()</script><style>p {}</style>", TemplateTests::inline))
                .hasSize(2);
        assertThat(problems("<b th:utext=\"${x}\"></b>[(${x})]", TemplateTests::inline))
                .hasSize(2);
        assertThat(problems("<a href=\"https://example.org\"></a>", TemplateTests::hosts))
                .hasSize(1);
        assertThat(problems("<img src=\"//example.org/x.png\" alt=\"\" />", TemplateTests::hosts))
                .hasSize(1);
        assertThat(problems("""
                        <html xmlns:th="http://www.thymeleaf.org"><!-- words -->
                        <a th:href="@{/a}" th:text="#{a.b(${x})}" th:aria-current="${y} ? 'page'"></a> · [[#{a.c}]] 15/15 &nbsp;
                        <option value="save" th:title="|${a}: ${b}|"></option><script defer th:src="@{/x.js}"></script>
                        """, file -> {
                    List<Problem> all = new ArrayList<>(words(file));
                    all.addAll(inline(file));
                    all.addAll(hosts(file));
                    return all;
                }))
                .isEmpty();
    }

    private static List<Problem> conditions(String html) {
        List<Problem> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            List<String> names = attributes(tag).stream().map(Attribute::name).toList();
            if (names.contains("th:replace")
                    && (names.contains("th:if") || names.contains("th:unless") || names.contains("th:each"))) {
                problems.add(new Problem(tag.start(), "has a condition beside th:replace, which is never asked"));
            }
        }
        return problems;
    }

    private static List<Problem> judged(String html) {
        return FORM.matcher(html)
                .results()
                .filter(form -> form.group(1).contains("method=\"post\"")
                        && !form.group(1).contains(" novalidate")
                        && TYPED.matcher(form.group(2)).find())
                .map(form -> new Problem(form.start(), "lets the browser judge what is typed: it wants novalidate"))
                .toList();
    }

    private static List<Problem> words(String html) {
        List<Problem> problems = new ArrayList<>();
        int textFrom = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            text(html, textFrom, tag.start(), problems);
            textFrom = tag.end();
            String type = "";
            for (Attribute attribute : attributes(tag)) {
                if (attribute.name().equals("type")) {
                    type = attribute.value();
                }
            }
            for (Attribute attribute : attributes(tag)) {
                boolean caption = attribute.name().equals("value") && BUTTONS.contains(type);
                if ((SPOKEN.contains(attribute.name()) || caption)
                        && LETTERS.matcher(attribute.value()).find()) {
                    problems.add(
                            new Problem(attribute.offset(), "says “" + attribute.value() + "” in " + attribute.name()));
                }
                String name = attribute.name().replaceFirst("^(th:|data-th-)", "");
                boolean spoken = SPOKEN.contains(name) || name.equals("text");
                if (spoken && !name.equals(attribute.name())) {
                    String own = literals(attribute.value());
                    if (LETTERS.matcher(own).find()) {
                        problems.add(new Problem(attribute.offset(), "says “" + own + "” in " + attribute.name()));
                    }
                }
            }
        }
        text(html, textFrom, html.length(), problems);
        return problems;
    }

    private static void text(String html, int from, int to, List<Problem> problems) {
        String text = blank(INLINED, html.substring(from, to)).replaceAll("&(?:nbsp|amp|lt|gt|quot|#\\d+);", "");
        Matcher letters = LETTERS.matcher(text);
        if (letters.find()) {
            int offset = from + Math.max(0, html.substring(from, to).indexOf(letters.group()));
            problems.add(new Problem(offset, "says “" + text.strip() + "”"));
        }
    }

    /** What of an expression stands in quotes or between bars, outside all braces. */
    private static String literals(String expression) {
        StringBuilder own = new StringBuilder();
        int depth = 0;
        char open = 0;
        for (char c : expression.toCharArray()) {
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (depth == 0 && open == 0 && (c == '\'' || c == '|')) {
                open = c;
            } else if (depth == 0 && c == open) {
                open = 0;
            } else if (depth == 0 && open != 0) {
                own.append(c);
            }
        }
        return own.toString();
    }

    private static List<Problem> inline(String html) {
        List<Problem> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            String element = tag.group(2).toLowerCase(Locale.ROOT);
            List<Attribute> attributes = attributes(tag);
            if (opens && element.equals("style")) {
                problems.add(new Problem(tag.start(), "has an inline style sheet"));
            }
            boolean sourced = attributes.stream()
                    .anyMatch(attribute -> attribute.plainName().equals("src"));
            if (opens && element.equals("script") && !sourced) {
                problems.add(new Problem(tag.start(), "has an inline script"));
            }
            for (Attribute attribute : attributes) {
                String name = attribute.plainName();
                if (name.equals("style")
                        || name.startsWith("on")
                        || name.startsWith("hx-on")
                        || name.equals("styleappend")) {
                    problems.add(new Problem(attribute.offset(), "has an inline " + attribute.name()));
                }
                if (name.equals("utext")) {
                    problems.add(new Problem(attribute.offset(), "writes unescaped text"));
                }
            }
        }
        int raw = html.indexOf("[(");
        if (raw >= 0) {
            problems.add(new Problem(raw, "writes unescaped text"));
        }
        return problems;
    }

    private static List<Problem> hosts(String html) {
        List<Problem> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            for (Attribute attribute : attributes(tag)) {
                boolean names = HOST.matcher(attribute.value()).find()
                        || attribute.value().matches("(?:@\\{)?//.*");
                if (names && !attribute.name().startsWith("xmlns")) {
                    problems.add(new Problem(attribute.offset(), "names another host in " + attribute.name()));
                }
            }
        }
        return problems;
    }

    private static List<Attribute> attributes(Matcher tag) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.add(new Attribute(
                    attribute.group(1).toLowerCase(Locale.ROOT), value, tag.start(3) + attribute.start()));
        }
        return attributes;
    }

    private static List<String> check(Guard guard) {
        return Sources.all(Sources.TEMPLATES, ".html").stream()
                .flatMap(file -> {
                    Source bare = new Source(file.path(), blank(COMMENT, file.text()));
                    return guard.problems(bare.text()).stream()
                            .map(problem -> file.place(problem.offset()) + " " + problem.what());
                })
                .toList();
    }

    private static List<Problem> problems(String html, Guard guard) {
        return guard.problems(blank(COMMENT, html));
    }

    /** The text with each match overwritten by spaces, so that the lines stay where they are. */
    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }

    private interface Guard {
        List<Problem> problems(String html);
    }

    private record Problem(int offset, String what) {}

    private record Attribute(String name, String value, int offset) {

        String plainName() {
            return name.replaceFirst("^(?:th:|data-th-)", "").replace("hx:", "hx-");
        }
    }
}
