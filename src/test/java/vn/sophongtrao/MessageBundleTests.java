package vn.sophongtrao;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.Sources.Literal;
import vn.sophongtrao.Sources.Source;
import vn.sophongtrao.platform.text.LevelWords;
import vn.sophongtrao.platform.text.WordsMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Guards the texts: both languages complete, each key used, each used key there, each pattern sound. */
class MessageBundleTests {

    private static final Locale VI = Locale.forLanguageTag("vi");

    /**
     * Beginnings of keys that no literal in the code or the templates shows, each with who builds them. A literal that
     * ends in a dot, as in {@code "frame.menu." + place}, needs no entry here.
     */
    private static final Map<String, String> BUILT_ELSEWHERE = Map.of(
            "jakarta.validation.", "Bean Validation's own constraints",
            "typeMismatch", "the binding of Spring MVC");

    /** Modules whose texts speak of one real district and name its levels as they are. */
    private static final Set<String> OF_ONE_DISTRICT = Set.of("demo", "starter");

    private static final Pattern DOTTED = Pattern.compile("[a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\s*([a-z][A-Za-z0-9_.-]*)");
    private static final Pattern BEGINNING =
            Pattern.compile("([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9-]+)*\\.)(?=\\$|__|'|\\|)");
    private static final Pattern KEY_WANTED = Pattern.compile(
            ".*(?:RuleViolation|getMessage|Message\\.of|newMessage|Refused|refused|messageKey|titleKey|textKey|labelKey|Notice\\.[a-z]\\w*)\\(");
    private static final Pattern LEVEL_WORD = Pattern.compile("(?iu)\\b(?:phường|quận|wards?|districts?)\\b");
    private static final Pattern QUOTED = Pattern.compile("'[^']*[{}][^']*'|''");

    private final List<Bundle> vietnamese = bundles(false);
    private final List<Bundle> english = bundles(true);
    private final Set<String> keys = keys(vietnamese);
    private final List<Source> templates = Sources.all(Sources.TEMPLATES, ".html");
    private final List<Literal> literals = Sources.all(Sources.JAVA, ".java").stream()
            .flatMap(file -> Sources.literals(file).stream())
            .toList();

    @Test
    void everyTextStandsInBothLanguages() {
        List<String> problems = new ArrayList<>();
        missing(vietnamese, english, "_en.properties", problems);
        missing(english, vietnamese, ".properties", problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void everyKeyBeginsWithItsBundleAndStandsOnce() {
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : both()) {
            bundle.texts().keySet().stream()
                    .filter(key -> !key.startsWith(bundle.module() + ".") && builtElsewhere(key) == null)
                    .forEach(key -> problems.add(bundle.place(key) + " does not begin with " + bundle.module()));
            bundle.texts().keySet().stream()
                    .filter(key -> bundle.lines(key) > 1)
                    .forEach(key -> problems.add(bundle.place(key) + " stands more than once"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void bothLanguagesSpeakOfTheSameArguments() {
        List<String> problems = new ArrayList<>();
        Map<String, String> other = texts(english);
        for (Bundle bundle : vietnamese) {
            bundle.texts().forEach((key, text) -> {
                String translated = other.get(key);
                if (translated != null && !arguments(text).equals(arguments(translated))) {
                    problems.add(
                            bundle.place(key) + " has " + arguments(text) + ", in English " + arguments(translated));
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyPatternIsSound() {
        WordsMessageSource messages = new WordsMessageSource(() -> LevelWords.DEFAULT);
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : both()) {
            bundle.texts().forEach((key, text) -> {
                try {
                    String problem = isConstraint(key)
                            ? constraintProblem(text)
                            : patternProblem(text, messages, key, bundle.isEnglish() ? Locale.ENGLISH : VI);
                    if (problem != null) {
                        problems.add(bundle.place(key) + " " + problem);
                    }
                } catch (RuntimeException e) {
                    problems.add(bundle.place(key) + " " + e);
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theLevelsAreNamedByTheirWordsOnly() {
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : both()) {
            if (OF_ONE_DISTRICT.contains(bundle.module())) {
                continue;
            }
            bundle.texts().forEach((key, text) -> {
                Matcher word = LEVEL_WORD.matcher(text);
                if (word.find()) {
                    problems.add(bundle.place(key) + " says “" + word.group() + "” instead of {{unit}} or {{body}}");
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        List<String> problems = new ArrayList<>();
        for (Source template : templates) {
            TEMPLATE_KEY.matcher(template.text()).results().forEach(match -> {
                if (!exists(match, template.text())) {
                    problems.add(template.place(match.start()) + " asks for " + match.group(1));
                }
            });
        }
        Set<String> groups = keys.stream().map(MessageBundleTests::group).collect(Collectors.toSet());
        for (Literal literal : literals) {
            String key = literal.value();
            boolean wanted = KEY_WANTED.matcher(literal.before()).matches()
                    && DOTTED.matcher(key).matches();
            boolean ofAGroup = DOTTED.matcher(key).matches()
                    && key.chars().filter(c -> c == '.').count() > 1
                    && groups.contains(group(key));
            if ((wanted || ofAGroup) && !keys.contains(key) && !isBeginning(key + ".")) {
                problems.add(literal.place() + " asks for " + key);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new HashSet<>();
        Set<String> beginnings = new TreeSet<>(BUILT_ELSEWHERE.keySet());
        for (Literal literal : literals) {
            find(DOTTED, literal.value()).map(MatchResult::group).forEach(used::add);
            if (literal.value().endsWith(".") && isBeginning(literal.value())) {
                beginnings.add(literal.value());
            }
        }
        for (Source template : templates) {
            find(DOTTED, template.text()).map(MatchResult::group).forEach(used::add);
            find(BEGINNING, template.text())
                    .map(match -> match.group(1))
                    .filter(this::isBeginning)
                    .forEach(beginnings::add);
        }
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : vietnamese) {
            bundle.texts().keySet().stream()
                    .filter(key -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                    .forEach(key -> problems.add(bundle.place(key) + " is used nowhere"));
        }
        assertThat(problems).isEmpty();
    }

    private static void missing(List<Bundle> from, List<Bundle> to, String ending, List<String> problems) {
        for (Bundle bundle : from) {
            Set<String> twin = to.stream()
                    .filter(other -> other.module().equals(bundle.module()))
                    .flatMap(other -> other.texts().keySet().stream())
                    .collect(Collectors.toSet());
            bundle.texts().keySet().stream()
                    .filter(key -> !twin.contains(key))
                    .forEach(key -> problems.add(bundle.place(key) + " is not in " + bundle.module() + ending));
        }
    }

    private static String constraintProblem(String text) {
        return text.contains("{{") ? "is a constraint's text, which carries no level words" : null;
    }

    private static String patternProblem(String text, WordsMessageSource messages, String key, Locale locale) {
        String rest = text;
        for (String word : List.of("unit", "Unit", "body", "Body")) {
            rest = rest.replace("{{" + word + "}}", "");
        }
        if (rest.contains("{{") || rest.contains("}}")) {
            return "names an unknown level word";
        }
        if (QUOTED.matcher(rest).replaceAll("").contains("'")) {
            return "has an apostrophe that is not written twice";
        }
        MessageFormat pattern = new MessageFormat(rest, locale);
        Format[] formats = pattern.getFormats();
        List<Object> arguments = new ArrayList<>();
        for (Format format : pattern.getFormatsByArgumentIndex()) {
            arguments.add(format == null ? "x" : 3);
        }
        for (Format format : formats) {
            if (format != null && !(format instanceof ChoiceFormat)) {
                return "lets MessageFormat write a number or a date; give it as it is, {0}";
            }
            if (format instanceof ChoiceFormat choice && choice.toPattern().contains("{")) {
                return "has an argument within a choice, which would be written the American way";
            }
        }
        String said = messages.getMessage(key, arguments.toArray(), locale);
        return said.isBlank() ? "says nothing" : null;
    }

    private static Set<String> arguments(String text) {
        String unquoted = QUOTED.matcher(text).replaceAll("");
        return find(Pattern.compile("\\{(\\w+)"), unquoted)
                .map(match -> match.group(1))
                .filter(name -> !Set.of("unit", "Unit", "body", "Body").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean exists(MatchResult match, String text) {
        String key = match.group(1);
        String after = text.substring(match.end());
        if (key.endsWith("__")) {
            return isBeginning(key.substring(0, key.length() - 2));
        }
        return after.startsWith("$") ? isBeginning(key) : keys.contains(key);
    }

    private boolean isBeginning(String beginning) {
        return beginning.contains(".") && keys.stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static String group(String key) {
        String[] parts = key.split("\\.");
        return parts.length < 2 ? key : parts[0] + "." + parts[1];
    }

    private static boolean isConstraint(String key) {
        return key.contains(".constraint.") || key.startsWith("jakarta.validation.");
    }

    private static String builtElsewhere(String key) {
        return BUILT_ELSEWHERE.keySet().stream()
                .filter(key::startsWith)
                .findAny()
                .orElse(null);
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private List<Bundle> both() {
        return Stream.of(vietnamese, english).flatMap(Collection::stream).toList();
    }

    private static Set<String> keys(List<Bundle> bundles) {
        return texts(bundles).keySet();
    }

    private static Map<String, String> texts(List<Bundle> bundles) {
        Map<String, String> texts = new TreeMap<>();
        bundles.forEach(bundle -> texts.putAll(bundle.texts()));
        return texts;
    }

    private static List<Bundle> bundles(boolean english) {
        return Sources.all(Sources.BUNDLES, ".properties").stream()
                .map(Bundle::of)
                .filter(bundle -> bundle.isEnglish() == english)
                .toList();
    }

    /** One file of texts in one language. */
    private record Bundle(Source file, String module, boolean isEnglish, Map<String, String> texts) {

        static Bundle of(Source file) {
            String name = file.path().getFileName().toString().replace(".properties", "");
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(file.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return new Bundle(file, name.replaceAll("_en$", ""), name.endsWith("_en"), texts);
        }

        String place(String key) {
            Matcher matcher = line(key);
            return (matcher.find() ? file.place(matcher.start()) : file.path()) + " " + key;
        }

        long lines(String key) {
            return line(key).results().count();
        }

        private Matcher line(String key) {
            return Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key) + "[ \\t]*[=:]")
                    .matcher(file.text());
        }
    }
}
