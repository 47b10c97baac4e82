package vn.sophongtrao.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.sheet.SheetLimits;
import vn.sophongtrao.platform.sheet.SheetReader;
import vn.sophongtrao.platform.sheet.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;

/** What the import of each register does, from its template to its list. It is 16 November 2023. */
@ApplicationTest
class RegisterImportTests {

    private static final SheetLimits LIMITS = new SheetLimits(1 << 20, 100, 100, 8 << 20, 200);
    private static final Pattern TAKING = Pattern.compile("action=\"([a-z/-]+/import/[0-9a-f-]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @TempDir
    Path folder;

    @BeforeEach
    void emptyRegisters() {
        owner.execute(
                "truncate fire_safety_group, firefighting_equipment, firefighting_point, outreach_session, incident,"
                        + " seizure, record_import, record_code restart identity");
    }

    /** Each with the cells of a row by the beginnings of their heads, the number at # making rows differ, and one fault. */
    static Stream<Arguments> registers() {
        return Stream.of(
                Arguments.of(
                        "/incidents",
                        "incident",
                        Map.of(
                                "Loại vụ việc",
                                "trộm cắp tài sản",
                                "Ngày phát hiện",
                                "1/11/2023",
                                "Tóm tắt",
                                "Mất xe #",
                                "Pháo",
                                2.5),
                        Map.of("Ngày phát hiện", "1/12/2023")),
                Arguments.of(
                        "/fire-safety/groups",
                        "fire_safety_group",
                        Map.of(
                                "Tổ số",
                                "T#",
                                "Tổ dân phố",
                                "Tổ dân phố 7",
                                "Phạm vi",
                                "Ngõ 12",
                                "Số hộ",
                                10,
                                "Ngày ra mắt",
                                "1/2/2023",
                                "Điện thoại tổ trưởng",
                                "0912345678",
                                "Tổ trưởng",
                                "Lê Mai"),
                        Map.of("Số hộ", "rất nhiều")),
                Arguments.of(
                        "/fire-safety/points",
                        "firefighting_point",
                        Map.of(
                                "Địa điểm",
                                "Đầu ngõ #",
                                "Ngày ra mắt",
                                "1/2/2023",
                                "Vĩ độ",
                                20.851234,
                                "Kinh độ",
                                "106.683456"),
                        Map.of("Vĩ độ", 99)),
                Arguments.of(
                        "/outreach",
                        "outreach_session",
                        Map.of(
                                "Ngày tổ chức",
                                "1/11/2023",
                                "Loại",
                                "Lớp phổ biến pháp luật về PCCC",
                                "Nội dung",
                                "Luật PCCC #",
                                "Đối tượng",
                                "hoc sinh, sinh vien",
                                "Số người dự",
                                1200),
                        Map.of("Số người dự", "1.2.3")));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aSheetGoesInWholeOrNotAtAll(String path, String table, Map<String, Object> row, Map<String, Object> fault)
            throws Exception {
        List<String> heads = heads(path);
        byte[] good = sheet(heads, row, Map.of(), 3);

        MvcTestResult bad = upload(path, sheet(heads, row, fault, 3));
        assertThat(bad).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(bad)).contains("Chưa nhập dòng nào: 1 trong 3 dòng cần sửa", "id=\"row-4\"");
        assertThat(count(table)).isZero();

        String preview = page(location(upload(path, good)));
        assertThat(preview).contains("Nhập 3 dòng vào sổ");
        String list = location(take(preview));
        assertThat(count(table)).isEqualTo(3);
        assertThat(list).startsWith(path + "?import=");
        assertThat(page(list)).contains("Chỉ những bản ghi của một lần nhập");
        assertThat(owner.sql("select codes[3] from record_import")
                        .query(String.class)
                        .single())
                .isEqualTo(owner.sql("select max(code) from " + table)
                        .query(String.class)
                        .single());

        assertThat(page(location(upload(path, good))))
                .contains("Mọi dòng của tệp đã có trong sổ", "Chính tệp này đã nhập lúc");
        MvcTestResult exported =
                mvc.get().uri(path + ".xlsx").with(people.as(KENH_DUONG)).exchange();
        assertThat(page(location(upload(path, exported.getResponse().getContentAsByteArray()))))
                .contains("Mọi dòng của tệp đã có trong sổ");
    }

    @ParameterizedTest
    @MethodSource("registers")
    void manyRowsTakeNoMoreStatementsThanFew(
            String path, String table, Map<String, Object> row, Map<String, Object> fault) throws Exception {
        List<String> heads = heads(path);
        String few = page(location(upload(path, sheet(heads, row, Map.of(), 2))));
        int forFew = statements.countOf(() -> take(few));
        owner.execute("truncate " + table + " cascade");

        String many = page(location(upload(path, sheet(heads, row, Map.of(), 1_200))));
        int forMany = statements.countOf(() -> take(many));

        assertThat(count(table)).isEqualTo(1_200);
        assertThat(forMany - forFew).as("batches of 500 and their like").isLessThanOrEqualTo(10);
    }

    private List<String> heads(String path) throws Exception {
        MvcTestResult template =
                mvc.get().uri(path + "/import.xlsx").with(people.as(KENH_DUONG)).exchange();
        Path file =
                Files.write(folder.resolve("mau.xlsx"), template.getResponse().getContentAsByteArray());
        List<String> heads = new ArrayList<>();
        new TreeMap<>(SheetReader.read(file, LIMITS).rows().get(0).cells())
                .values()
                .forEach(cell -> heads.add(cell.text()));
        return heads;
    }

    /** Rows under all heads of the template, the last of them with the fault. */
    private static byte[] sheet(List<String> heads, Map<String, Object> row, Map<String, Object> fault, int count) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(heads));
        for (int number = 1; number <= count; number++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (String head : heads) {
                Object cell = number == count && cell(head, fault) != null ? cell(head, fault) : cell(head, row);
                cells.add(cell instanceof String text ? text.replace("#", String.valueOf(number)) : cell);
            }
            rows.add(cells);
        }
        return Workbooks.of("Sổ", rows);
    }

    /** The cell under the head; of what is measured in a unit the head is known by its beginning. */
    private static @Nullable Object cell(String head, Map<String, Object> cells) {
        return cells.getOrDefault(head, cells.get(head.split(" \\(", 2)[0]));
    }

    private MvcTestResult upload(String path, byte[] content) {
        return mvc.post()
                .uri(path + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "so.xlsx", null, content))
                .with(csrf())
                .with(people.as(KENH_DUONG))
                .exchange();
    }

    private MvcTestResult take(String preview) {
        Matcher action = TAKING.matcher(preview);
        assertThat(action.find()).as("a button that takes it").isTrue();
        return mvc.post()
                .uri(action.group(1))
                .with(csrf())
                .with(people.as(KENH_DUONG))
                .exchange();
    }

    private String page(String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(people.as(KENH_DUONG)).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String location(MvcTestResult answer) {
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).as(() -> body(answer)).isNotNull();
        return String.valueOf(address);
    }

    private long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
