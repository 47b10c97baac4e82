package vn.sophongtrao.register.firesafety.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.point.PointFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.firesafety.point.PointFixture.point;

/** The picture under the map: put, moved, replaced and taken away by the administrator, seen by all. */
@ApplicationTest
class GroundPictureTests {

    private static final String PAGE = "/admin/map";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    PointFixture points;

    @Autowired
    GroupFixture groups;

    @Autowired
    OwnerJdbc owner;

    @BeforeEach
    void onePoint() {
        clear();
        points.clear();
        groups.clear();
        points.record(KENH_DUONG, "kenh-duong", point().at("20.85", "106.68"));
    }

    @AfterEach
    void clear() {
        owner.execute("truncate map_picture; delete from change_log where table_name = 'map_picture'");
    }

    @Test
    void aPictureIsDrawnUnderTheMapAndServedSafely() {
        assertThat(body(KENH_DUONG, "/fire-safety/map")).doesNotContain("<image");

        assertThat(send(picture("png"), corners("version", "-1"))).hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/fire-safety/map"))
                .contains("<image preserveAspectRatio=\"none\"", "href=\"/fire-safety/map/ground?version=0\"");
        assertThat(body(OFFICER, "/fire-safety/map")).contains("<image");
        MvcTestResult served = get(KENH_DUONG, "/fire-safety/map/ground?version=0");
        assertThat(served).hasStatusOk().hasHeader("Content-Type", "image/png");
        assertThat(served)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(new String(served.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    void aWardWithoutPositionsPicksOnThePicture() {
        points.clear();
        assertThat(body(KENH_DUONG, "/fire-safety/points/new")).doesNotContain("data-pick");

        send(picture("jpeg"), corners("version", "-1"));
        assertThat(body(KENH_DUONG, "/fire-safety/points/new")).contains("data-pick", "<image");
    }

    @Test
    void itIsMovedReplacedAndTakenAwayWithAHistory() {
        send(picture("png"), corners("version", "-1"));
        assertThat(send(new byte[0], corners("version", "0", "north", "20.88"))).hasStatus(HttpStatus.FOUND);
        assertThat(send(picture("jpeg"), corners("version", "1"))).hasStatus(HttpStatus.FOUND);
        assertThat(send(picture("png"), corners("version", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Có người vừa sửa ảnh nền");
        assertThat(get(OFFICER, "/fire-safety/map/ground")).hasHeader("Content-Type", "image/jpeg");
        assertThat(post(PAGE + "/removal", Map.of("version", "2"))).hasStatus(HttpStatus.FOUND);

        assertThat(get(OFFICER, "/fire-safety/map/ground")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(ADMIN, PAGE))
                .contains("Đặt ảnh", "Sửa vị trí", "Vĩ độ cạnh trên: 20,87 thành 20,88", "Bỏ ảnh", "Đặt ảnh nền");
        assertThat(send(picture("png"), corners("version", "3"))).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"north=5", "west=20,8", "south=20,9", "east=106,6", "north=", "south=x", "east=200"})
    void cornersThatCannotBeAreNamedAndComeBackAsTyped(String wrong) {
        String[] field = wrong.split("=", -1);

        assertThat(send(picture("png"), corners("version", "-1", field[0], field[1])))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#" + field[0] + "\"", "value=\"" + field[1] + "\"");
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        byte[] broken = Arrays.copyOf(picture("png"), 40);

        for (byte[] sent : new byte[][] {
            "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
            broken,
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}
        }) {
            assertThat(send(sent, corners("version", "-1")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#file\"");
        }
        assertThat(send(new byte[0], corners("version", "-1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn một ảnh PNG hoặc JPEG");
        assertThat(send(new byte[(GroundContent.MOST_MEGABYTES << 20) + 1], corners("version", "-1")))
                .bodyText()
                .contains("Ảnh lớn hơn 10 MB");
        assertThat(send(picture("png", 8001, 1), corners("version", "-1")))
                .bodyText()
                .contains("Ảnh lớn quá: mỗi cạnh nhiều nhất 8.000 điểm ảnh");
    }

    /** A picture, with a script behind its end. */
    private static byte[] picture(String format) {
        return picture(format, 60, 40);
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, output);
            output.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            return output.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> corners(String... changed) {
        Map<String, String> corners =
                new HashMap<>(Map.of("north", "20,87", "west", "106,66", "south", "20.83", "east", "106,7"));
        for (int i = 0; i < changed.length; i += 2) {
            corners.put(changed[i], changed[i + 1]);
        }
        return corners;
    }

    private MvcTestResult send(byte[] content, Map<String, String> form) {
        var request = mvc.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "ban-do.png", "image/png", content))
                .with(people.as(ADMIN))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(people.as(ADMIN)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.as(username)).exchange();
    }

    private String body(String username, String address) {
        MvcTestResult answer = get(username, address);
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
