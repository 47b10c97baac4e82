package vn.sophongtrao.register;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ClassUtils;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.Book;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.RegisterFixture;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.point.PointFixture;
import vn.sophongtrao.register.movement.MovementFixture;
import vn.sophongtrao.register.recognition.RecognitionFixture;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;

/** Every list searches and orders as a Vietnamese reader does. It is 16 November 2023. */
@ApplicationTest
class VietnameseListsTests {

    /** In their order. */
    private static final List<String> NAMES =
            List.of("An Biên", "Cát Dài", "Dư Hàng 2", "Dư Hàng 10", "Dư Hàng Kênh", "Đông Hải", "Ổ Mới", "Ơn Nghĩa");

    /** The lists of the registers by the table of their records. */
    private static final Map<String, String> LISTS = Map.of(
            "movement_model", "/models",
            "incident", "/incidents",
            "fire_safety_group", "/fire-safety/groups",
            "firefighting_point", "/fire-safety/points",
            "outreach_session", "/outreach",
            "recognition", "/recognitions",
            "award", "/awards",
            "place", "/places",
            "target", "/targets");

    /** Texts that hold a code or a state, in which no language is. */
    private static final Set<String> OF_NO_LANGUAGE = Set.of("code", "state", "standing", "result", "kind");

    private static final Pattern COLUMN = Pattern.compile("\\b\\w\\.(\\w+)");
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 24);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    Book book;

    @Autowired
    PlaceFixture places;

    @Autowired
    MovementFixture models;

    @Autowired
    GroupFixture groups;

    @Autowired
    PointFixture points;

    @Autowired
    RecognitionFixture recognitions;

    @Autowired
    OwnerJdbc owner;

    @ParameterizedTest
    @ValueSource(strings = {"kenh duong", "KÊNH DƯƠNG", "phuờng kênh dương", "Kênh  Dương"})
    void aWardIsFoundInEveryRegisterHoweverItIsTyped(String words) {
        book.incident("an-bien");
        Map<String, Long> records = new TreeMap<>(Map.of("incident", book.incident("kenh-duong")));
        for (RegisterFixture register : book.registers()) {
            if (LISTS.containsKey(register.table())) {
                register.changeable("an-bien");
                records.put(register.table(), register.changeable("kenh-duong"));
            }
        }

        assertThat(records.keySet()).isEqualTo(new TreeSet<>(LISTS.keySet()));
        LISTS.forEach((table, list) -> {
            Set<String> found = found(list, list + "?q=" + words);
            assertThat(found).as(list).contains(list + "/" + records.get(table));
            assertThat(found).as(list).isEqualTo(found(list, list + "?q=Kênh Dương"));
        });
    }

    @Test
    void namesStandInVietnameseOrderInEveryListThatSortsByThem() {
        places.clear();
        models.clear();
        groups.clear();
        points.clear();
        List<String> mixed = new ArrayList<>(NAMES);
        Collections.shuffle(mixed, new Random(7));
        for (String name : mixed) {
            models.record(KENH_DUONG, "kenh-duong", MovementFixture.model(name, MARCH));
            groups.record(KENH_DUONG, "kenh-duong", GroupFixture.group().in(name));
            points.record(KENH_DUONG, "kenh-duong", PointFixture.point().at(name));
            long place = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area(name));
            recognitions.record(KENH_DUONG, "kenh-duong", place, 2023, RecognitionFixture.registered());
        }

        List<String> backwards = new ArrayList<>(NAMES);
        Collections.reverse(backwards);
        for (String list : List.of(
                "/models?sort=name",
                "/places?sort=name",
                "/fire-safety/groups?sort=area",
                "/fire-safety/points?sort=address",
                "/recognitions?sort=subject")) {
            assertThat(named(list)).as(list).containsExactlyElementsOf(NAMES);
            assertThat(named(list.replace("sort=", "sort=-"))).as(list).containsExactlyElementsOf(backwards);
        }
        assertThat(named("/recognitions/new?year=2022")).containsExactlyElementsOf(NAMES);
    }

    @Test
    void noListIsOrderedByATextWithoutItsOrder() throws IOException {
        Set<String> texts = new HashSet<>(owner.sql("""
                        select column_name from information_schema.columns
                         where table_schema = 'public' and data_type = 'text'""").query(String.class).list());
        texts.removeAll(OF_NO_LANGUAGE);
        Map<String, String> orders = new TreeMap<>();
        for (Resource type :
                new PathMatchingResourcePatternResolver().getResources("classpath*:vn/sophongtrao/**/*Reading.class")) {
            orders.putAll(orders(type));
        }

        assertThat(orders).hasSizeGreaterThan(30);
        assertThat(orders).allSatisfy((list, sql) -> {
            if (COLUMN.matcher(sql).results().map(column -> column.group(1)).anyMatch(texts::contains)) {
                assertThat(sql).as(list).contains("collate");
            }
        });
    }

    private static Map<String, String> orders(Resource type) throws IOException {
        String path = type.getURL().getPath();
        String name = path.substring(path.indexOf("vn/sophongtrao"), path.length() - ".class".length())
                .replace('/', '.');
        Map<String, String> orders = new TreeMap<>();
        try {
            Field columns = ClassUtils.forName(name, VietnameseListsTests.class.getClassLoader())
                    .getDeclaredField("COLUMNS");
            columns.setAccessible(true);
            ((Map<?, ?>) columns.get(null)).forEach((key, sql) -> orders.put(name + " " + key, String.valueOf(sql)));
        } catch (NoSuchFieldException orderless) {
            return orders;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
        return orders;
    }

    private Set<String> found(String list, String address) {
        Set<String> found = new TreeSet<>();
        Matcher link = Pattern.compile("<th scope=\"row\".*?href=\"(" + list + "/[0-9]+)\"", Pattern.DOTALL)
                .matcher(body(OFFICER, address));
        while (link.find()) {
            found.add(link.group(1));
        }
        return found;
    }

    private List<String> named(String address) {
        String body = body(KENH_DUONG, address);
        List<String> named = new ArrayList<>();
        Matcher name =
                Pattern.compile(String.join("|", longestFirst())).matcher(body.substring(body.indexOf("<tbody")));
        while (name.find()) {
            if (named.isEmpty() || !named.get(named.size() - 1).equals(name.group())) {
                named.add(name.group());
            }
        }
        return named;
    }

    private static List<String> longestFirst() {
        return NAMES.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private String body(String username, String path) {
        MvcTestResult answer = mvc.get().uri(path).with(people.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
