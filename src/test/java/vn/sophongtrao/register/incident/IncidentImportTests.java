package vn.sophongtrao.register.incident;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.sheet.SheetContent;
import vn.sophongtrao.platform.sheet.SheetLimits;
import vn.sophongtrao.platform.sheet.SheetReader;
import vn.sophongtrao.platform.sheet.SheetRow;
import vn.sophongtrao.platform.sheet.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.platform.sheet.Workbooks.row;
import static vn.sophongtrao.register.incident.IncidentFixture.theft;

/** Incidents from a workbook, from the template to the list. It is 16 November 2023. */
@ApplicationTest
class IncidentImportTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final SheetLimits LIMITS = new SheetLimits(1 << 20, 100, 100, 8 << 20, 200);
    private static final Pattern TAKING = Pattern.compile("action=\"(/incidents/import/[0-9a-f-]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    IncidentFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @TempDir
    Path folder;

    private List<@Nullable Object> heads = List.of();

    @BeforeEach
    void anEmptyRegister() throws Exception {
        fixture.clear();
        owner.execute("truncate record_import restart identity");
        List<String> titles = texts(template("vi").rows().get(0));
        heads = new ArrayList<>(titles.subList(0, 5));
        heads.add(title(titles, "Pháo"));
        heads.add(title(titles, "Vũ khí thô sơ"));
    }

    private static String title(List<String> titles, String begin) {
        return titles.stream()
                .filter(title -> title.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTemplateHasTheColumnsOfTheFormInTheReadersLanguage() throws Exception {
        assertThat(texts(template("vi").rows().get(0)))
                .startsWith("Loại vụ việc", "Ngày phát hiện", "Ngày xử lý", "Tóm tắt", "Tin quần chúng")
                .anyMatch(title -> title.startsWith("Pháo"));
        assertThat(texts(template("en").rows().get(0)))
                .startsWith("Category", "Detected on", "Handled on", "Account", "People’s information");
    }

    @Test
    void aSheetIsPreviewedAndThenTakenWhole() {
        byte[] file = sheet(
                row("trom cap tai san", LocalDate.of(2023, 11, 1), "2/11/2023", "Mất xe máy", "Có", 2.5, null),
                row("Trộm cắp tài sản", "3/11/2023", null, "=\"Mất\"", null, null, null),
                row("Trộm cắp tài sản", "3/11/2023", "", "Mất xe đạp", "không", "", 2));

        MvcTestResult sent = upload(KENH_DUONG, "so-vu-viec.xlsx", file);

        assertThat(sent).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(count()).isZero();

        file = sheet(
                row("trom cap tai san", LocalDate.of(2023, 11, 1), "2/11/2023", "Mất xe máy", "Có", 2.5, null),
                row("Trộm cắp tài sản", "3/11/2023", "", "Mất xe đạp", "không", "", 2));
        sent = upload(KENH_DUONG, "C:\\so\\so-vu-viec.xlsx", file);

        assertThat(sent).hasStatus(HttpStatus.FOUND);
        String preview = page(KENH_DUONG, location(sent));
        assertThat(preview)
                .contains(
                        "so-vu-viec.xlsx", "Trộm cắp tài sản", "01/11/2023", "Mất xe đạp", "2,5", "Nhập 2 dòng vào sổ")
                .doesNotContain("C:\\");
        assertThat(count()).isZero();

        MvcTestResult taken = take(KENH_DUONG, preview);

        assertThat(taken).hasStatus(HttpStatus.FOUND);
        assertThat(location(taken)).startsWith("/incidents?import=");
        assertThat(page(KENH_DUONG, location(taken))).contains("VV-2023-0001", "VV-2023-0002", "Chỉ những bản ghi");
        assertThat(owner.sql("""
                        select concat_ws('|', c.key, i.detected_on, i.handled_on, i.state, i.account_text, i.from_people,
                                         u.slug, k.key, trim_scale(z.quantity))
                          from incident i join incident_category c on c.id = i.category_id
                          join reporting_unit u on u.id = i.reporting_unit_id
                          left join seizure z on z.incident_id = i.id left join seizure_kind k on k.id = z.seizure_kind_id
                         order by i.id""").query(String.class).list())
                .containsExactly(
                        "theft|2023-11-01|2023-11-02|HANDLED|Mất xe máy|t|kenh-duong|firecracker|2.5",
                        "theft|2023-11-03|OPEN|Mất xe đạp|f|kenh-duong|crude_weapon|2");
        assertThat(owner.sql("select details ->> 'rows' from audit_event where kind = 'incident.imported'")
                        .query(String.class)
                        .single())
                .isEqualTo("2");
        assertThat(owner.sql("select content is null from record_import where taken_at is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oneBadRowChangesNothingAndEachMistakeIsSaidInTheWordsOfTheForm() {
        byte[] file = sheet(
                row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy", "", "", ""),
                row("Trộm vặt", "31/11/2023", "", "", "có lẽ", "1,2,3", ""),
                row("Trộm cắp tài sản", "1/12/2023", "", "Gọi 0912 345 678", "", "2.4", "1,5"));

        MvcTestResult answer = upload(KENH_DUONG, "so.xlsx", file);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(answer))
                .contains("Chưa nhập dòng nào: 2 trong 3 dòng cần sửa", "href=\"#row-3\"", "id=\"row-3\"")
                .contains("mục đã chọn không có trong danh sách", "Tóm tắt không được để trống", "ghi Có hoặc Không")
                .contains("có dãy số như số điện thoại", "Trộm vặt", "31/11/2023", "có lẽ", "B. Ngày phát hiện");
        assertThat(count()).isZero();
        assertThat(owner.sql("select count(*) from record_import")
                        .query(Long.class)
                        .single())
                .as("what was refused is not kept")
                .isZero();
        assertThat(body(upload(KENH_DUONG, "so.xlsx", file, "en")))
                .contains("Nothing imported yet: 2 of 3 rows", "Row 3: ", "write Yes or No");
    }

    @Test
    void theSameFileTwiceIsRecognisedAndEntersNothing() {
        byte[] file = sheet(
                row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy", "", "", ""),
                row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy", "", "", ""),
                row("Trộm cắp tài sản", "2/11/2023", "", "Mất xe đạp", "", "", ""));
        String first = page(KENH_DUONG, location(upload(KENH_DUONG, "so.xlsx", file)));
        assertThat(first).contains("Nhập 2 dòng vào sổ", "Trùng dòng 2");
        take(KENH_DUONG, first);

        String second = page(KENH_DUONG, location(upload(KENH_DUONG, "so-khac.xlsx", file)));

        assertThat(second)
                .contains("Mọi dòng của tệp đã có trong sổ", "Chính tệp này đã nhập lúc", "Đã có VV-2023-0001")
                .doesNotContain("vào sổ</button>");
        assertThat(count()).isEqualTo(2);
        assertThat(page(AN_BIEN, location(upload(AN_BIEN, "so.xlsx", file))))
                .as("another ward's register does not know it")
                .contains("Nhập 2 dòng vào sổ")
                .doesNotContain("Chính tệp này");
    }

    @Test
    void rowsThatTheRegisterKnowsAreNamedAndPassedOver() {
        fixture.record(KENH_DUONG, "kenh-duong", theft());
        byte[] file = sheet(
                row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy trong ngõ", "", "", ""),
                row("Trộm cắp tài sản", "2/11/2023", "", "Mất xe đạp", "", "", ""));

        String preview = page(KENH_DUONG, location(upload(KENH_DUONG, "so.xlsx", file)));

        assertThat(preview).contains("Đã có VV-2023-0001", "dòng đã có trong sổ hoặc trùng", "Nhập 1 dòng vào sổ");
        take(KENH_DUONG, preview);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void twoClicksEnterItOnceAndWhatWasPreviewedIsWhatIsTaken() {
        String first = page(
                KENH_DUONG,
                location(upload(
                        KENH_DUONG,
                        "mot.xlsx",
                        sheet(row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy", "", "", "")))));
        String second = page(
                KENH_DUONG,
                location(upload(
                        KENH_DUONG,
                        "hai.xlsx",
                        sheet(row("Trộm cắp tài sản", "2/11/2023", "", "Mất xe đạp", "", "", "")))));

        assertThat(location(take(KENH_DUONG, second))).isEqualTo(location(take(KENH_DUONG, second)));
        assertThat(count()).isEqualTo(1);

        MvcTestResult gone = take(KENH_DUONG, first);
        MvcTestResult back = get(KENH_DUONG, location(gone));
        assertThat(location(back)).isEqualTo("/incidents/import");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aPreviewIsItsOwnersAlone() {
        String address = location(upload(
                KENH_DUONG, "so.xlsx", sheet(row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe máy", "", "", ""))));

        assertThat(get(AN_BIEN, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(OFFICER, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(AN_BIEN, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(KENH_DUONG, address + "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count()).isZero();
    }

    @Test
    void theUnitOfASheetIsPassedOverAndNamed() {
        List<@Nullable Object> withUnit = new ArrayList<>(heads);
        withUnit.add("Phường");
        byte[] file = Workbooks.of(
                "Vụ việc",
                List.of(withUnit, row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe", "", "", "", "An Biên")));

        String preview = page(KENH_DUONG, location(upload(KENH_DUONG, "so.xlsx", file)));

        assertThat(preview).contains("Không đọc các cột sổ không có", "Phường").doesNotContain("An Biên");
        take(KENH_DUONG, preview);
        assertThat(owner.sql("select slug from incident i join reporting_unit u on u.id = i.reporting_unit_id")
                        .query(String.class)
                        .list())
                .containsExactly("kenh-duong");
    }

    @Test
    void whatTheListGivesOutIsReadAgain() throws Exception {
        fixture.record(KENH_DUONG, "kenh-duong", theft().fromThePeople().handled(LocalDate.of(2023, 11, 9)));
        byte[] exported = get(KENH_DUONG, "/incidents.xlsx").getResponse().getContentAsByteArray();

        assertThat(page(KENH_DUONG, location(upload(KENH_DUONG, "xuat.xlsx", exported))))
                .contains("Mọi dòng của tệp đã có trong sổ", "Đã có VV-2023-0001");
        fixture.clear();
        take(KENH_DUONG, page(KENH_DUONG, location(upload(KENH_DUONG, "xuat.xlsx", exported))));

        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            so.xlsx  | Ngày;Tóm tắt              | tệp chữ (như .csv)
            so.xlsx  | <html><table/></html>     | trang web
            anh.png  |                           | Tệp trống
            """)
    void aFileThatIsNoWorkbookIsRefusedWithWhatToDo(String name, @Nullable String content, String said) {
        byte[] file = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);

        MvcTestResult answer = upload(KENH_DUONG, name, file);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(answer)).contains(said, "href=\"#file\"");
    }

    @Test
    void noFileTwoFilesAndASheetWithoutHeadsOrRowsAreRefused() {
        byte[] file = sheet(row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe", "", "", ""));
        assertThat(body(upload(KENH_DUONG, "", new byte[0]))).contains("Chọn tệp Excel trước khi tải lên");
        assertThat(body(post(KENH_DUONG, "/incidents/import"))).contains("Chọn tệp Excel trước khi tải lên");
        MvcTestResult two = mvc.post()
                .uri("/incidents/import")
                .multipart()
                .file(new MockMultipartFile("file", "a.xlsx", XLSX, file))
                .file(new MockMultipartFile("file", "b.xlsx", XLSX, file))
                .with(csrf())
                .with(people.as(KENH_DUONG))
                .exchange();
        assertThat(body(two)).contains("Tải lên từng tệp một");
        assertThat(body(upload(KENH_DUONG, "a.xlsx", Workbooks.of("Sổ", List.of(row("Cột lạ"), row("x"))))))
                .contains("không có cột “Loại vụ việc”");
        assertThat(body(upload(KENH_DUONG, "a.xlsx", Workbooks.of("Sổ", List.of(heads)))))
                .contains("chưa có dòng nào bên dưới");
        assertThat(body(upload(KENH_DUONG, "a.xlsx", Workbooks.of("Sổ", List.of(row())))))
                .contains("không có gì");
        List<@Nullable Object> twice = new ArrayList<>(heads);
        twice.add("tom tat");
        assertThat(body(upload(KENH_DUONG, "a.xlsx", Workbooks.of("Sổ", List.of(twice)))))
                .contains("có hai lần");
        assertThat(count()).isZero();
    }

    /** How soon, the benchmark says. */
    @Test
    void fiveThousandRowsGoInWithFewStatements() throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < 5_000; at++) {
            rows.add(row(
                    "Trộm cắp tài sản",
                    LocalDate.of(2023, 1, 1).plusDays(at % 300),
                    LocalDate.of(2023, 10, 30),
                    "Mất xe máy thứ " + at,
                    at % 3 == 0 ? "Có" : "Không",
                    at % 2 == 0 ? 1.5 : null,
                    2));
        }
        byte[] file = sheetOf(rows);

        MvcTestResult sent = upload(KENH_DUONG, "lon.xlsx", file);
        String preview = page(KENH_DUONG, location(sent));
        int taking = statements.countOf(() -> take(KENH_DUONG, preview));

        assertThat(count()).isEqualTo(5_000);
        assertThat(preview).contains("Nhập 5.000 dòng vào sổ");
        assertThat(taking).as("statements, batches counted as one").isLessThan(60);
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < 5_001; at++) {
            rows.add(row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe " + at, "", "", ""));
        }

        assertThat(body(upload(KENH_DUONG, "lon.xlsx", sheetOf(rows)))).contains("Tệp có quá 5.000 dòng");
    }

    @Test
    void aRowWhoseWordWasRetiredMeanwhileIsNotTaken() {
        String preview = page(
                KENH_DUONG,
                location(upload(
                        KENH_DUONG, "so.xlsx", sheet(row("Trộm cắp tài sản", "1/11/2023", "", "Mất xe", "", "", "")))));
        owner.execute("update record_import set content = jsonb_set(content, '{0,fields,category}', '\"gone\"')");

        MvcTestResult taken = take(KENH_DUONG, preview);

        assertThat(page(KENH_DUONG, location(taken))).contains("Chưa nhập dòng nào: 1 trong 1 dòng cần sửa");
        assertThat(count()).isZero();
    }

    @SafeVarargs
    private byte[] sheet(List<@Nullable Object>... rows) {
        List<List<@Nullable Object>> listed = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            listed.add(row);
        }
        return sheetOf(listed);
    }

    private byte[] sheetOf(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        all.add(heads);
        all.addAll(rows);
        return Workbooks.of("Vụ việc", all);
    }

    private MvcTestResult upload(String username, String name, byte[] content) {
        return upload(username, name, content, "vi");
    }

    private MvcTestResult upload(String username, String name, byte[] content, String language) {
        return mvc.post()
                .uri("/incidents/import")
                .multipart()
                .file(new MockMultipartFile("file", name, XLSX, content))
                .with(csrf())
                .with(people.as(username))
                .cookie(new Cookie("language", language))
                .exchange();
    }

    private MvcTestResult take(String username, String preview) {
        Matcher action = TAKING.matcher(preview);
        assertThat(action.find()).as("a button that takes it").isTrue();
        return post(username, action.group(1));
    }

    private MvcTestResult post(String username, String address) {
        return mvc.post().uri(address).with(csrf()).with(people.as(username)).exchange();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.as(username)).exchange();
    }

    private String page(String username, String address) {
        MvcTestResult answer = get(username, address);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private SheetContent template(String language) throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/incidents/import.xlsx")
                .with(people.as(KENH_DUONG))
                .cookie(new Cookie("language", language))
                .exchange();
        assertThat(answer).hasStatusOk();
        Path file = Files.write(folder.resolve("mau.xlsx"), answer.getResponse().getContentAsByteArray());
        return SheetReader.read(file, LIMITS);
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(row.cells()).values().forEach(cell -> texts.add(cell.text()));
        return texts;
    }

    private static String location(MvcTestResult answer) {
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).as(() -> body(answer)).isNotNull();
        return String.valueOf(address);
    }

    private long count() {
        return owner.sql("select count(*) from incident").query(Long.class).single();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
