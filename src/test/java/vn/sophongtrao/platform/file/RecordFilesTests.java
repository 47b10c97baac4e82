package vn.sophongtrao.platform.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.Book;
import vn.sophongtrao.OwnThread;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.award.AwardFixture;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.platform.file.Pictures.exif;
import static vn.sophongtrao.platform.file.Pictures.jpeg;
import static vn.sophongtrao.platform.file.Pictures.pdf;
import static vn.sophongtrao.platform.file.Pictures.png;
import static vn.sophongtrao.platform.file.Pictures.text;
import static vn.sophongtrao.platform.file.Pictures.with;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** Files on the records of all registers that carry them, from the form to the history. It is 16 November 2023. */
@ApplicationTest
class RecordFilesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    Book book;

    @Autowired
    AwardFixture awards;

    @Autowired
    FileFixture files;

    @Autowired
    ActingPerson acting;

    @Autowired
    Settings settings;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    private String award = "";
    private String incident = "";
    private String event = "";
    private String model = "";
    private String recognition = "";

    @BeforeEach
    void recordsWithoutFiles() {
        owner.execute("truncate record_file cascade");
        award = "/awards/" + changeable("award");
        incident = "/incidents/" + book.incident("kenh-duong");
        recognition = "/recognitions/" + changeable("recognition");
        long ofModel = changeable("modelEvent");
        model = "/models/"
                + owner.sql("select movement_model_id from movement_event where id = :id")
                        .param("id", ofModel)
                        .query(Long.class)
                        .single();
        event = model + "/events/" + ofModel;
    }

    private long changeable(String placeholder) {
        return book.registers().stream()
                .filter(one -> one.placeholder().equals(placeholder))
                .map(one -> one.changeable("kenh-duong"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPhotographOfAnEventStandsOnTheModelsPageAndInItsHistory() {
        assertThat(attach(KENH_DUONG, event, file("C:\\anh\\Lễ ra mắt.JPEG", jpeg()), file("ke-hoach.pdf", pdf())))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(event + "/files");

        assertThat(body(KENH_DUONG, event + "/files"))
                .contains("Lễ ra mắt.jpg", "Ảnh JPEG", "ke-hoach.pdf", "Tệp PDF", "16/11/2023", "Nguyễn Thị Thu Hà")
                .contains("<img loading=\"lazy\"", "alt=\"Lễ ra mắt.jpg\"");
        assertThat(body(VIEWER, model))
                .contains("Lễ ra mắt.jpg", "Đính kèm tệp", "“ke-hoach.pdf”")
                .doesNotContain("Thêm tệp", "/withdrawal");
        assertThat(body(OFFICER, model)).contains("Thêm tệp");
    }

    @Test
    void everyRegisterShowsItsFilesOnTheRecordsPageWithItsOwnNotice() {
        for (String record : List.of(award, incident, recognition)) {
            assertThat(body(KENH_DUONG, record))
                    .contains("Tệp đính kèm", "Chưa có tệp nào", "Mỗi tệp nhiều nhất 10 MB");
            assertThat(attach(KENH_DUONG, record, file("quyet-dinh.pdf", pdf())))
                    .hasStatus(HttpStatus.FOUND)
                    .hasRedirectedUrl(record + "#attachments");
            assertThat(body(KENH_DUONG, record))
                    .contains("Tệp PDF", "Đính kèm tệp")
                    .doesNotContain("Chưa có tệp nào");
        }
        assertThat(body(KENH_DUONG, incident))
                .contains("che tên, ảnh, địa chỉ, số định danh", "không ghi bí mật nhà nước");
        assertThat(body(KENH_DUONG, award)).contains("Quyết định nêu tên người được khen");
        assertThat(get(KENH_DUONG, recognition, "en"))
                .bodyText()
                .contains("Files attached", "PDF document", "Withdraw");
    }

    @Test
    void onRecordsAboutPeopleNoNameOfAFileIsKept() {
        attach(KENH_DUONG, incident, file("QĐ xử phạt Lê Văn Tám.pdf", pdf()));
        attach(KENH_DUONG, award, file("QĐ khen Trần Văn Hải.pdf", pdf()));

        assertThat(owner.sql("select name from record_file order by id")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        name -> assertThat(name).matches("VV-\\d{4}-\\d{4}-1\\.pdf"),
                        name -> assertThat(name).matches("KT-2023-\\d{4}-1\\.pdf"));
        assertThat(owner.sql("select count(*) from change_log where new_row::text like '%Lê Văn Tám%'"
                                + " or new_row::text like '%khen Trần%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void noBytesEverReachTheLog() {
        attach(KENH_DUONG, incident, file("a.jpg", jpeg()));

        assertThat(owner.sql("select count(*) from change_log where table_name = 'record_file_content'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("""
                        select string_agg(key, ',' order by key) from change_log, jsonb_object_keys(new_row) as key
                         where table_name = 'record_file' and subject_table = 'incident'""").query(String.class).single())
                .doesNotContain("content")
                .contains("digest", "kind", "name", "size");
    }

    @Test
    void aFileIsGivenOutAsWhatItWasFoundToBeAndRunsNothing() {
        byte[] photograph = jpeg();
        attach(KENH_DUONG, event, file("Lễ ra mắt.pdf", with(photograph, 0xE1, exif(1, true))), file("b.pdf", pdf()));
        long id = lastFile() - 1;

        MockHttpServletResponse answer = get(KENH_DUONG, "/files/" + id).getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("inline")
                .contains("filename*=UTF-8''L%E1%BB%85%20ra%20m%E1%BA%AFt.jpg");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(answer.getContentAsByteArray())
                .isEqualTo(CheckedFile.of("a", photograph).content());
        MockHttpServletResponse scan = get(KENH_DUONG, "/files/" + (id + 1)).getResponse();
        assertThat(scan.getContentType()).isEqualTo("application/pdf");
        assertThat(scan.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("b.pdf");
    }

    @Test
    void aBrowserThatHasTheFileIsToldSoAndNothingMore() {
        attach(KENH_DUONG, event, file("a.png", png()));
        String address = "/files/" + lastFile();
        String tag = String.valueOf(get(KENH_DUONG, address).getResponse().getHeader("ETag"));

        MvcTestResult again = mvc.get()
                .uri(address)
                .header("If-None-Match", tag)
                .with(people.as(KENH_DUONG))
                .exchange();

        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(mvc.get()
                        .uri(address)
                        .header("If-None-Match", tag)
                        .with(people.as(AN_BIEN))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyReadsAFileWhoDoesNotReadItsRecord() {
        for (String record : List.of(award, incident, event, recognition)) {
            attach(KENH_DUONG, record, file("a.png", png()));
            String address = "/files/" + lastFile();
            assertThat(get(KENH_DUONG, address)).hasStatusOk();
            assertThat(get(OFFICER, address)).hasStatusOk();
            assertThat(get(AN_BIEN, address)).as(record).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(AN_BIEN, record + "/files")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(AN_BIEN, address + "/withdrawal")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(attach(AN_BIEN, record, file("b.png", png()))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(attach(VIEWER, record, file("b.png", png()))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(ADMIN, address)).hasStatus(HttpStatus.NOT_FOUND);
            if (!record.equals(award)) {
                assertThat(get(VIEWER, address)).as(record).hasStatusOk();
            }
        }
        assertThat(attach(OFFICER, incident, file("b.png", png()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(attach(OFFICER, award, file("b.png", png()))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theScanOfADecisionIsReadByWhoMayReadEveryNameOnIt() {
        String decision = "77/QĐ-UBND";
        long named =
                awards.record(OFFICER, "cap-quan", award().numbered(decision).named("Tổ dân phố 7", true));
        files.attach("award", named, OFFICER, "a.pdf", pdf());
        String address = "/files/" + lastFile();
        assertThat(get(VIEWER, address)).hasStatusOk();
        assertThat(body(VIEWER, "/awards/" + named)).contains(address);

        long withheld =
                awards.record(OFFICER, "cap-quan", award().numbered(decision).named("Trần Văn Hải", false));

        assertThat(get(VIEWER, address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(VIEWER, "/awards/" + named))
                .contains("Tệp ở đây nêu tên người")
                .doesNotContain(address, "<img");
        assertThat(body(VIEWER, "/awards/" + named + "/files")).doesNotContain(address);
        assertThat(get(OFFICER, address)).hasStatusOk();

        awards.withdraw(OFFICER, withheld);
        assertThat(get(VIEWER, address)).hasStatusOk();
    }

    @Test
    void whoReadsTheScanOfAnAwardIsOnRecord() {
        attach(KENH_DUONG, award, file("a.pdf", pdf()));
        attach(KENH_DUONG, event, file("a.png", png()));

        get(OFFICER, "/files/" + (lastFile() - 1));
        get(OFFICER, "/files/" + lastFile());

        assertThat(owner.sql("select subject from audit_event where kind = 'file.read'")
                        .query(String.class)
                        .list())
                .containsExactly("/files/" + (lastFile() - 1));
    }

    @Test
    void ofSeveralFilesWithAFaultNoneIsKeptAndEachFaultIsSaid() {
        MvcTestResult answer = attach(
                KENH_DUONG,
                incident,
                file("dung.pdf", pdf()),
                file("anh.pdf", text("<html><script>alert(1)</script></html>")),
                file("rong.jpg", new byte[0]),
                file("<i>hong</i>.png", java.util.Arrays.copyOf(png(), 60)));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(HtmlUtils.htmlUnescape(body(answer)))
                .contains(
                        "Chưa đính kèm tệp nào",
                        "“anh.pdf” không phải ảnh JPEG",
                        "“rong.jpg”: tệp rỗng",
                        "hỏng hoặc chưa trọn vẹn")
                .doesNotContain("<i>", "<script>alert");
        assertThat(count()).isZero();
    }

    @Test
    void aFormWithoutAFileIsAskedForOne() {
        assertThat(attach(KENH_DUONG, incident))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn tệp trước khi đính kèm");
        assertThat(attach(KENH_DUONG, incident, file("", new byte[0])))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn tệp trước khi đính kèm");
        MockMultipartFile[] many = IntStream.range(0, 11)
                .mapToObj(number -> file(number + ".png", png()))
                .toArray(MockMultipartFile[]::new);
        assertThat(attach(KENH_DUONG, incident, many))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã chọn 11 tệp, mỗi lần nhiều nhất 10 tệp");
    }

    @Test
    void howLargeAFileMayBeTheAdministratorSays() {
        byte[] large = Pictures.joined(text("%PDF-1.7\n"), new byte[1_200_000], pdf());
        assertThat(attach(KENH_DUONG, incident, file("a.pdf", large))).hasStatus(HttpStatus.FOUND);
        acting.run(ADMIN, null, () -> settings.set(Map.of(SettingKey.FILE_MEGABYTES, "1"), LocalDate.of(2023, 11, 16)));
        try {
            assertThat(attach(KENH_DUONG, award, file("b.pdf", large)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("“b.pdf”: tệp 1,1 MB, nhiều nhất 1 MB", "Mỗi tệp nhiều nhất 1 MB");
            assertThat(body(KENH_DUONG, incident)).contains("1,1 MB");
        } finally {
            acting.run(
                    ADMIN,
                    null,
                    () -> settings.set(Map.of(SettingKey.FILE_MEGABYTES, "10"), LocalDate.of(2023, 11, 16)));
        }
    }

    @Test
    void aFormSentTwiceAttachesOnceAndTheSameContentIsKnown() {
        byte[] photograph = jpeg();
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(send(KENH_DUONG, event, key, file("a.jpg", photograph))).hasStatus(HttpStatus.FOUND);
        }
        assertThat(count()).isOne();

        MvcTestResult other = attach(
                KENH_DUONG, event, file("ban-sao.jpg", with(photograph, 0xFE, text("x"))), file("moi.png", png()));
        assertThat(other.getMvcResult().getFlashMap().toString()).contains("record.file.attached.known");
        assertThat(count()).isEqualTo(2);
        assertThat(attach(KENH_DUONG, event, file("a.jpg", photograph))
                        .getMvcResult()
                        .getFlashMap()
                        .toString())
                .contains("record.file.known");
        assertThat(attach(KENH_DUONG, incident, file("a.jpg", photograph))).hasStatus(HttpStatus.FOUND);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void twoClicksAtOnceAttachOnce() {
        byte[] photograph = jpeg();
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<MvcTestResult>> clicks = new ArrayList<>();
        for (int click = 0; click < 4; click++) {
            clicks.add(CompletableFuture.supplyAsync(
                    () -> send(KENH_DUONG, incident, key, file("a.jpg", photograph)), OwnThread.EACH));
        }

        assertThat(clicks).allSatisfy(click -> assertThat(click.join()).hasStatus(HttpStatus.FOUND));
        assertThat(count()).isOne();
    }

    @Test
    void aRecordCarriesSoManyFilesAndNoMore() {
        for (int turn = 0; turn < 2; turn++) {
            assertThat(attach(
                            KENH_DUONG,
                            incident,
                            IntStream.range(0, 10)
                                    .mapToObj(number -> file(number + ".png", png()))
                                    .toArray(MockMultipartFile[]::new)))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(body(KENH_DUONG, incident)).contains("Đã có 20 tệp").doesNotContain("type=\"file\"");
        assertThat(attach(KENH_DUONG, incident, file("a.png", png())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Bản ghi đang có 20 tệp, nhiều nhất 20 tệp");

        withdraw(KENH_DUONG, lastFile());
        assertThat(attach(KENH_DUONG, incident, file("a.png", png()))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aWithdrawnFileIsOpenedByNobodyAndStaysInTheHistoryWithItsBytes() {
        byte[] scan = pdf();
        String key = UUID.randomUUID().toString();
        send(KENH_DUONG, recognition, key, file("Bien ban.pdf", scan));
        long id = lastFile();
        assertThat(body(KENH_DUONG, "/files/" + id + "/withdrawal"))
                .contains("Gỡ tệp “Bien ban.pdf” khỏi", "không ai mở được tệp nữa");
        assertThat(post(KENH_DUONG, "/files/" + id + "/withdrawal", Map.of("reason", " ", "version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lý do không được để trống");
        assertThat(post(KENH_DUONG, "/files/" + id + "/withdrawal", Map.of("reason", "Nhầm", "version", "7")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nhầm");

        assertThat(withdraw(KENH_DUONG, id)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(recognition + "#attachments");

        for (String reader : List.of(KENH_DUONG, OFFICER, VIEWER)) {
            assertThat(get(reader, "/files/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(body(reader, recognition))
                    .contains("Gỡ tệp", "“Bien ban.pdf”", "Lý do: Đính nhầm", "Chưa có tệp nào")
                    .doesNotContain("/files/" + id);
        }
        assertThat(owner.sql("select content from record_file_content where file_id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single())
                .isEqualTo(scan);
        assertThat(withdraw(KENH_DUONG, id)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(send(KENH_DUONG, recognition, key, file("Bien ban.pdf", scan)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã gỡ sau khi trang này đính kèm");
        assertThat(attach(KENH_DUONG, recognition, file("Bien ban.pdf", scan))).hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, recognition)).contains("/files/" + lastFile());
    }

    @Test
    void whoMayNotChangeTheRecordWithdrawsNoFile() {
        attach(KENH_DUONG, incident, file("a.pdf", pdf()));

        for (String other : List.of(OFFICER, VIEWER)) {
            assertThat(get(other, "/files/" + lastFile() + "/withdrawal")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(withdraw(other, lastFile())).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(withdraw(AN_BIEN, lastFile())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWithdrawnRecordTakesNoMoreFilesAndKeepsThoseItHas() {
        long id = awards.record(KENH_DUONG, "kenh-duong", award().by("ward_committee"));
        files.attach("award", id, KENH_DUONG, "a.pdf", pdf());
        awards.withdraw(KENH_DUONG, id);

        assertThat(body(KENH_DUONG, "/awards/" + id))
                .contains("/files/" + lastFile())
                .doesNotContain("type=\"file\"");
        assertThat(attach(KENH_DUONG, "/awards/" + id, file("b.pdf", pdf())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nên không sửa được nữa");
        assertThat(get(KENH_DUONG, "/files/" + lastFile())).hasStatusOk();
    }

    @Test
    void withItsEventAFileIsGoneFromThePages() {
        attach(KENH_DUONG, event, file("a.png", png()));
        assertThat(post(KENH_DUONG, event + "/withdrawal", Map.of("reason", "Ghi nhầm", "version", "0")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get(KENH_DUONG, "/files/" + lastFile())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(KENH_DUONG, event + "/files")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(KENH_DUONG, model)).doesNotContain("/files/" + lastFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models/999999/events/{event}/files", "/models/x/events/{event}/files"})
    void anEventIsFoundUnderItsOwnModelOnly(String address) {
        assertThat(get(KENH_DUONG, address.replace("{event}", event.substring(event.lastIndexOf('/') + 1))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRecordsPageTakesAsManyStatementsWithManyFilesAsWithOne() throws Exception {
        for (String record : List.of(award, incident, recognition, event)) {
            String page = record.equals(event) ? model : record;
            attach(KENH_DUONG, record, file("a.png", png()));
            body(KENH_DUONG, page);
            int one = statements.fewestOf(() -> body(KENH_DUONG, page));
            attach(KENH_DUONG, record, file("b.png", png()), file("c.pdf", pdf()), file("d.jpg", jpeg()));

            assertThat(statements.fewestOf(() -> body(KENH_DUONG, page)))
                    .as(page)
                    .isLessThanOrEqualTo(one);
        }
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "text/html", content);
    }

    private MvcTestResult attach(String person, String record, MockMultipartFile... sent) {
        return send(person, record, UUID.randomUUID().toString(), sent);
    }

    private MvcTestResult send(String person, String record, String key, MockMultipartFile... sent) {
        var request = mvc.post().uri(record + "/files").multipart();
        for (MockMultipartFile one : sent) {
            request = request.file(one);
        }
        return request.param("key", key).with(csrf()).with(people.as(person)).exchange();
    }

    private MvcTestResult withdraw(String person, long file) {
        return post(person, "/files/" + file + "/withdrawal", Map.of("reason", "Đính nhầm", "version", "0"));
    }

    private MvcTestResult post(String person, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf()).with(people.as(person));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String person, String address) {
        return get(person, address, null);
    }

    private MvcTestResult get(String person, String address, @Nullable String language) {
        var request = mvc.get().uri(address).with(people.as(person));
        if (language != null) {
            request = request.cookie(new Cookie("language", language));
        }
        return request.exchange();
    }

    private String body(String person, String address) {
        MvcTestResult answer = get(person, address);
        assertThat(answer).as(address).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long lastFile() {
        return owner.sql("select max(id) from record_file").query(Long.class).single();
    }

    private long count() {
        return owner.sql("select count(*) from record_file where withdrawal_reason is null")
                .query(Long.class)
                .single();
    }
}
