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
import org.junit.jupiter.api.Test;
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
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;

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
    PlaceFixture places;

    @Autowired
    StatementCounter statements;

    @TempDir
    Path folder;

    @BeforeEach
    void emptyRegisters() {
        owner.execute(
                "truncate fire_safety_group, firefighting_equipment, firefighting_point, outreach_session, incident,"
                        + " seizure, award, recognition, record_import, record_code restart identity cascade");
        places.clear();
    }

    /** Residential areas with these numbers in the directory of the ward. */
    private void areas(int count) {
        owner.sql("""
                        insert into place (reporting_unit_id, name, kind_id, entered_by, entered_at)
                        select u.id, 'Tổ dân phố ' || n, k.id, a.id, timestamptz '2023-11-16 08:00+07'
                          from generate_series(1, :count) n, reporting_unit u, place_kind k, account a
                         where u.slug = 'kenh-duong' and k.key = 'residential_area' and a.username = :writer
                         order by n""").param("count", count).param("writer", KENH_DUONG).update();
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
                                "Lê Mai",
                                "Vĩ độ",
                                "20,85",
                                "Kinh độ",
                                "106,68"),
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
                        Map.of("Số người dự", "1.2.3")),
                Arguments.of(
                        "/awards",
                        "award",
                        Map.of(
                                "Số quyết định",
                                "#/QĐ-UBND",
                                "Ngày quyết định",
                                "1/11/2023",
                                "Thẩm quyền",
                                "Chủ tịch UBND phường",
                                "Hình thức",
                                "Giấy khen",
                                "Loại hình",
                                "đột xuất",
                                "Đối tượng",
                                "Cá nhân",
                                "Tên người, tập thể",
                                "Lê Mai",
                                "Được nêu tên",
                                "không",
                                "Thành tích",
                                "Giúp bắt cướp"),
                        Map.of("Thẩm quyền", "Chủ tịch UBND quận")),
                Arguments.of(
                        "/recognitions",
                        "recognition",
                        Map.of(
                                "Năm",
                                2023,
                                "Đối tượng",
                                "to dan pho 0#",
                                "Loại đối tượng",
                                "khu dân cư",
                                "Ngày đăng ký",
                                "1/2/2023",
                                "Kết quả",
                                "đạt",
                                "Cấp công nhận",
                                "UBND phường",
                                "Số quyết định",
                                "125/QĐ-UBND",
                                "Ngày quyết định",
                                "10/11/2023"),
                        Map.of("Đối tượng", "Tổ dân phố không có")));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aSheetGoesInWholeOrNotAtAll(String path, String table, Map<String, Object> row, Map<String, Object> fault)
            throws Exception {
        areas(3);
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
                .isEqualTo(owner.sql("select max(" + code(table) + ") from " + table)
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
        areas(1_200);
        List<String> heads = heads(path);
        String few = page(location(upload(path, sheet(heads, row, Map.of(), 2))));
        int forFew = statements.countOf(() -> take(few));
        owner.execute("truncate " + table + " cascade");

        String many = page(location(upload(path, sheet(heads, row, Map.of(), 1_200))));
        int forMany = statements.countOf(() -> take(many));

        assertThat(count(table)).isEqualTo(1_200);
        assertThat(forMany - forFew).as("batches of 500 and their like").isLessThanOrEqualTo(10);
    }

    @Test
    void theOfficeImportsAwardsOfItsOwnBookForEveryWardAndNamesThemToWhoMayReadThem() throws Exception {
        List<String> heads = heads(OFFICER, "/awards");
        Map<String, Object> row = Map.of(
                "Số quyết định", "12/QĐ-UBND",
                "Ngày quyết định", "1/11/2023",
                "Thẩm quyền", "Chủ tịch UBND quận",
                "Hình thức", "Giấy khen",
                "Loại hình", "Đột xuất",
                "Đối tượng", "Cá nhân",
                "Tên người, tập thể", "Trần Văn Hải #",
                "Phường", "kenh duong",
                "Thành tích", "Giúp bắt cướp");

        assertThat(body(upload(OFFICER, "/awards", sheet(heads, row, Map.of("Thẩm quyền", "Chủ tịch UBND phường"), 2))))
                .contains("Quyết định của Chủ tịch UBND phường do cán bộ phường nhập vào sổ của phường");
        take(OFFICER, page(OFFICER, location(upload(OFFICER, "/awards", sheet(heads, row, Map.of(), 2)))));

        assertThat(owner.sql("""
                                select b.slug || ' ' || w.slug from award a
                                  join reporting_unit b on b.id = a.reporting_unit_id
                                  join reporting_unit w on w.id = a.recipient_unit_id""").query(String.class).list())
                .containsExactly("cap-quan kenh-duong", "cap-quan kenh-duong");
        assertThat(page(OFFICER, "/awards")).contains("Trần Văn Hải 1");
        assertThat(page(VIEWER, "/awards")).contains("•••").doesNotContain("Trần Văn Hải");
        assertThat(owner.sql("select count(*) from record_import where content is not null")
                        .query(Long.class)
                        .single())
                .as("names that wait")
                .isZero();
    }

    @Test
    void theOfficeImportsSubjectsOfEveryWardAndIsToldWhichTheDirectoryLacks() throws Exception {
        areas(1);
        owner.execute("insert into place (reporting_unit_id, name, kind_id, entered_by, entered_at)"
                + " select reporting_unit_id, 'TDP 01', kind_id, entered_by, entered_at from place");
        List<String> heads = heads(OFFICER, "/recognitions");
        Map<String, Object> row = Map.of(
                "Năm", "2023",
                "Phường", "Kênh Dương",
                "Đối tượng", "Phường Kênh Dương",
                "Loại đối tượng", "Phường",
                "Ngày đăng ký", "1/2/2023",
                "Kết quả", "Chưa xét");

        assertThat(body(upload(
                        OFFICER,
                        "/recognitions",
                        sheet(heads, row, Map.of("Loại đối tượng", "Khu dân cư", "Đối tượng", "tổ dân phố 1"), 1))))
                .contains("Danh bạ địa điểm có nhiều nơi tên “tổ dân phố 1” thuộc loại Khu dân cư");
        assertThat(body(upload(OFFICER, "/recognitions", sheet(heads, row, Map.of("Phường", "An Biên"), 1))))
                .contains("Danh bạ địa điểm không có “Phường Kênh Dương” thuộc loại Phường");
        assertThat(body(upload(OFFICER, "/recognitions", sheet(heads, row, Map.of("Năm", "2O23"), 1))))
                .contains("Năm: mục đã chọn không có trong danh sách");
        String list = location(take(
                OFFICER, page(OFFICER, location(upload(OFFICER, "/recognitions", sheet(heads, row, Map.of(), 1))))));

        assertThat(page(OFFICER, list)).contains("Phường Kênh Dương", "Chỉ những bản ghi của một lần nhập");
        assertThat(page(OFFICER, location(upload(OFFICER, "/recognitions", sheet(heads, row, Map.of(), 1)))))
                .contains("Mọi dòng của tệp đã có trong sổ");
    }

    /** By what an import remembers a record. */
    private static String code(String table) {
        return table.equals("recognition") ? "year || '-p' || place_id" : "code";
    }

    private List<String> heads(String path) throws Exception {
        return heads(KENH_DUONG, path);
    }

    private List<String> heads(String username, String path) throws Exception {
        MvcTestResult template =
                mvc.get().uri(path + "/import.xlsx").with(people.as(username)).exchange();
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
        return upload(KENH_DUONG, path, content);
    }

    private MvcTestResult upload(String username, String path, byte[] content) {
        return mvc.post()
                .uri(path + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "so.xlsx", null, content))
                .with(csrf())
                .with(people.as(username))
                .exchange();
    }

    private MvcTestResult take(String preview) {
        return take(KENH_DUONG, preview);
    }

    private MvcTestResult take(String username, String preview) {
        Matcher action = TAKING.matcher(preview);
        assertThat(action.find()).as("a button that takes it").isTrue();
        return mvc.post()
                .uri(action.group(1))
                .with(csrf())
                .with(people.as(username))
                .exchange();
    }

    private String page(String address) {
        return page(KENH_DUONG, address);
    }

    private String page(String username, String address) {
        MvcTestResult answer = mvc.get().uri(address).with(people.as(username)).exchange();
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
