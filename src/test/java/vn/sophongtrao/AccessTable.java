package vn.sophongtrao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.file.FileFixture;
import vn.sophongtrao.platform.imports.ImportFixture;

/** {@code access-table.csv}: each address and verb of the application, a request to it, and who gets what. */
@Component
public class AccessTable {

    private static final Pattern REPORT = Pattern.compile("/reports/2023/(\\d+)");

    /** In which state a month of the table's requests is, before the request is made. */
    private static final Map<Integer, String> STATES = Map.of(1, "DRAFT", 2, "SUBMITTED", 3, "APPROVED", 4, "APPROVED");

    private final RequestMappingHandlerMapping mappings;
    private static final Pattern IMPORT = Pattern.compile("\\{import\\.([a-z-]+)}");

    private static final Pattern FILE = Pattern.compile("\\{file\\.([A-Za-z]+)}");

    private final Book book;
    private final ImportFixture imports;
    private final FileFixture files;
    private final OwnerJdbc owner;

    AccessTable(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Book book,
            ImportFixture imports,
            FileFixture files,
            OwnerJdbc owner) {
        this.mappings = mappings;
        this.book = book;
        this.imports = imports;
        this.files = files;
        this.owner = owner;
    }

    /** Somebody who asks, and the unit whose things they ask for, in the order of the table's columns. */
    public enum Asker {
        NOBODY("nobody", null, "kenh-duong"),
        WARD_OWN("ward own", TestPeople.KENH_DUONG, "kenh-duong"),
        WARD_OTHER("ward other", TestPeople.KENH_DUONG, "an-bien"),
        OFFICER_OWN("officer own", TestPeople.OFFICER, "cap-quan"),
        OFFICER_OTHER("officer other", TestPeople.OFFICER, "kenh-duong"),
        VIEWER("viewer", TestPeople.VIEWER, "kenh-duong"),
        ADMIN("admin", TestPeople.ADMIN, "kenh-duong");

        final String column;

        @Nullable
        final String username;

        final String unit;

        Asker(String column, @Nullable String username, String unit) {
            this.column = column;
            this.username = username;
            this.unit = unit;
        }
    }

    /**
     * A row.
     *
     * @param address as the controller writes it
     * @param sample a request's path and query with placeholders
     * @param body the form that is sent, with placeholders, empty for none
     * @param expected what each gets; absent where the row makes no difference between units
     */
    public record Row(HttpMethod verb, String address, String sample, String body, Map<Asker, String> expected) {

        /** How a form is refused for its content or the state of things, not for who sends it. */
        private static final Set<String> REFUSED_FOR_CONTENT = Set.of("401", "409", "422");

        String name() {
            return verb + " " + address;
        }

        /** Whether the request reaches what it asks for, even where that refuses it for its content. */
        boolean lets(Asker asker) {
            String outcome = expected.get(asker);
            return "ok".equals(outcome) || outcome != null && REFUSED_FOR_CONTENT.contains(outcome);
        }
    }

    /** A request of a row as somebody makes it. */
    public record Sample(Row row, Asker asker, String path, Map<String, String> query, Map<String, String> body) {}

    List<Row> rows() {
        List<String> lines = text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",", -1)) {
                cells.add(cell.strip());
            }
            if (cells.size() != 4 + Asker.values().length) {
                throw new IllegalArgumentException(cells.size() + " cells: " + line);
            }
            Map<Asker, String> expected = new EnumMap<>(Asker.class);
            for (Asker asker : Asker.values()) {
                String cell = cells.get(4 + asker.ordinal());
                if (!cell.equals("-")) {
                    expected.put(asker, cell);
                }
            }
            rows.add(new Row(HttpMethod.valueOf(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), expected));
        }
        return rows;
    }

    private static String text() {
        try {
            return new ClassPathResource("access-table.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of our own controllers, {@code GET /login}, with the methods that answer them. */
    Map<String, HandlerMethod> mapped() {
        Map<String, HandlerMethod> mapped = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.sophongtrao")) {
                names(mapping).forEach(name -> mapped.put(name, method));
            }
        });
        return mapped;
    }

    private static Set<String> names(RequestMappingInfo mapping) {
        Set<String> names = new TreeSet<>();
        mapping.getPatternValues().forEach(pattern -> {
            if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                names.add("GET " + pattern);
            }
            mapping.getMethodsCondition().getMethods().forEach(verb -> names.add(verb + " " + pattern));
        });
        return names;
    }

    /** Prepares what the row asks for and answers the request with its placeholders filled. */
    Sample sample(Row row, Asker asker) {
        String[] parts = row.sample().split("\\?", 2);
        Matcher report = REPORT.matcher(parts[0]);
        long submission = 0;
        if (report.find()) {
            int month = Integer.parseInt(report.group(1));
            submission = book.in(STATES.getOrDefault(month, "DRAFT"), asker.unit, month);
            if (month == 4) {
                book.differing(asker.unit, month);
            }
        }
        if (row.address().equals("/login")) {
            // Nobody has to wait for what the requests before have failed at.
            owner.execute("truncate sign_in_attempt");
        }
        String path = filled(parts[0], asker, submission);
        return new Sample(
                row,
                asker,
                path,
                fields(parts.length == 2 ? parts[1] : "", asker, submission),
                fields(row.body(), asker, submission));
    }

    private Map<String, String> fields(String encoded, Asker asker, long submission) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!encoded.isEmpty()) {
            for (String field : encoded.split("&")) {
                String[] parts = field.split("=", 2);
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        filled(URLDecoder.decode(parts[1], StandardCharsets.UTF_8), asker, submission));
            }
        }
        return fields;
    }

    private String filled(String text, Asker asker, long submission) {
        String filled = text.replace("{unit}", asker.unit).replace("{submission}", String.valueOf(submission));
        if (filled.contains("{incident}") || filled.contains("{version}")) {
            long incident = book.incident(asker.unit);
            filled = filled.replace("{incident}", String.valueOf(incident))
                    .replace("{version}", String.valueOf(book.versionOfIncident(incident)));
        }
        for (RegisterFixture register : book.registers()) {
            String id = "{" + register.placeholder() + "}";
            String version = "{" + register.placeholder() + ".version}";
            if (filled.contains(id) || filled.contains(version)) {
                long record = register.changeable(asker.unit);
                filled = filled.replace(id, String.valueOf(record))
                        .replace(version, String.valueOf(book.version(register, record)));
            }
        }
        filled = IMPORT.matcher(filled)
                .replaceAll(found -> imports.waiting(found.group(1), asker.unit, Book.writerOf(asker.unit))
                        .toString());
        filled = FILE.matcher(filled).replaceAll(found -> String.valueOf(book.file(files, found.group(1), asker.unit)));
        if (filled.contains("{account}")) {
            filled = filled.replace(
                    "{account}",
                    owner.sql("select id from account where username = :name")
                            .param("name", TestPeople.AN_BIEN)
                            .query(Long.class)
                            .single()
                            .toString());
        }
        return filled;
    }

    static URI uri(String path, Map<String, String> query) {
        return URI.create(query.isEmpty() ? path : path + "?" + Forms.encoded(query));
    }
}
