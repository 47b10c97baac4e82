package vn.sophongtrao.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sophongtrao.platform.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.platform.file.Pictures.drawn;
import static vn.sophongtrao.platform.file.Pictures.exif;
import static vn.sophongtrao.platform.file.Pictures.joined;
import static vn.sophongtrao.platform.file.Pictures.jpeg;
import static vn.sophongtrao.platform.file.Pictures.pdf;
import static vn.sophongtrao.platform.file.Pictures.png;
import static vn.sophongtrao.platform.file.Pictures.text;
import static vn.sophongtrao.platform.file.Pictures.with;

/** What is kept of what was sent, and what is refused, by content alone. */
class CheckedFileTests {

    private static final int EXIF = 0xE1;
    private static final int COMMENT = 0xFE;

    @Test
    void theKindIsWhatTheContentSaysWhateverTheNameSays() {
        assertThat(CheckedFile.of("a.pdf", jpeg()).kind()).isEqualTo(FileKind.JPEG);
        assertThat(CheckedFile.of("a.jpg", png()).kind()).isEqualTo(FileKind.PNG);
        assertThat(CheckedFile.of("a.png", pdf()).kind()).isEqualTo(FileKind.PDF);
        assertThat(CheckedFile.of("a", drawn("jpg", 64, 48)).size()).isEqualTo(new CheckedFile.Size(64, 48));
        assertThat(CheckedFile.of("a", pdf()).size()).isNull();
    }

    static Stream<Arguments> whatIsRefused() {
        byte[] jpeg = jpeg();
        byte[] png = png();
        byte[] pdf = pdf();
        byte[] damaged = png.clone();
        damaged[40] ^= 1;
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("kind", text("<!doctype html><script>alert(1)</script>")),
                Arguments.of("kind", joined(text("<html>"), jpeg)),
                Arguments.of("kind", joined(text("\n"), pdf)),
                Arguments.of("kind", text("MZ\u0090\0")),
                Arguments.of("kind", text("PK\3\4")),
                Arguments.of("kind", text("GIF89a")),
                Arguments.of("kind", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("kind", new byte[] {(byte) 0xFF}),
                Arguments.of("kind", text("%PDF-")),
                Arguments.of("heic", text("\0\0\0\u0018ftypheic\0\0\0\0")),
                Arguments.of("broken", Arrays.copyOf(jpeg, jpeg.length - 2)),
                Arguments.of("broken", Arrays.copyOf(jpeg, 30)),
                Arguments.of("broken", Arrays.copyOf(jpeg, 3)),
                Arguments.of("broken", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}),
                Arguments.of("broken", joined(Arrays.copyOf(jpeg, 3), text("<script>alert(1)</script>"))),
                Arguments.of("broken", Arrays.copyOf(png, png.length - 12)),
                Arguments.of("broken", Arrays.copyOf(png, 8)),
                Arguments.of("broken", joined(Arrays.copyOf(png, 8), text("<script>alert(1)</script>"))),
                Arguments.of("broken", damaged),
                Arguments.of("broken", Arrays.copyOf(pdf, pdf.length - 8)),
                Arguments.of("broken", text("%PDF-1.4 %%EOF")),
                Arguments.of("broken", text("%PDF-<script> startxref %%EOF")),
                Arguments.of("broken", joined(pdf, new byte[2000])),
                Arguments.of("runs", pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>")),
                Arguments.of("runs", pdf("<< /OpenAction << /S /Launch /F (cmd.exe) >> >>")));
    }

    @ParameterizedTest
    @MethodSource("whatIsRefused")
    void whatIsNoneOfThemIsRefusedByName(String why, byte[] sent) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> CheckedFile.of("quyet-dinh.pdf", sent))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("record.file.refused." + why);
                    assertThat(refusal.arguments()).startsWith("quyet-dinh.pdf");
                    assertThat(refusal.field()).isEqualTo("files");
                });
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedUnread() {
        byte[] tall = png();
        ByteBuffer.wrap(tall).putInt(16, 15_000).putInt(20, 15_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(tall, 12, 17);
        ByteBuffer.wrap(tall).putInt(29, (int) sum.getValue());

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> CheckedFile.of("a.png", tall))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("record.file.refused.pixels"));
    }

    @Test
    void aPhotographLosesWhereWhenAndWithWhatItWasTakenAndKeepsEachOfItsPixels() throws IOException {
        byte[] plain = jpeg();
        byte[] sent = joined(
                with(with(plain, EXIF, exif(1, false)), COMMENT, text("<script>alert(1)</script>")),
                text("and a film behind it"));

        byte[] kept = CheckedFile.of("a.jpg", sent).content();

        assertThat(asText(kept)).doesNotContain("Exif", "106.6881E", "script", "film");
        assertThat(kept).isEqualTo(CheckedFile.of("a.jpg", plain).content());
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
        assertThat(CheckedFile.of("a.jpg", sent).digest())
                .isEqualTo(CheckedFile.of("b.jpg", kept).digest());
    }

    @ParameterizedTest
    @CsvSource({"6,true", "6,false", "3,true", "8,false"})
    void aPhotographStillStandsOnItsFeet(int orientation, boolean littleEndian) {
        byte[] kept = CheckedFile.of("a.jpg", with(jpeg(), EXIF, exif(orientation, littleEndian)))
                .content();

        assertThat(asText(kept)).contains("Exif").doesNotContain("106.6881E");
        assertThat(asText(kept)).contains("\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) orientation);
        assertThat(CheckedFile.of("a.jpg", kept).content()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 600})
    void anyOtherWordOnHowItWasHeldIsForgotten(int orientation) {
        assertThat(asText(CheckedFile.of("a.jpg", with(jpeg(), EXIF, exif(orientation, true)))
                        .content()))
                .doesNotContain("Exif");
    }

    @Test
    void aPictureLosesItsTextsAndWhatFollowsIt() throws IOException {
        byte[] plain = png();
        byte[] sent = joined(
                with(with(plain, "tEXt", text("Author\0Trần Văn Hải")), "eXIf", text("MM\0*")),
                text("PK\3\4 and more"));

        byte[] kept = CheckedFile.of("a.png", sent).content();

        assertThat(kept).isEqualTo(CheckedFile.of("a.png", plain).content());
        assertThat(asText(kept)).doesNotContain("Author", "eXIf", "PK");
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
    }

    @Test
    void aScanIsKeptAsItWasSigned() {
        byte[] sent = pdf();

        assertThat(CheckedFile.of("a.pdf", sent).content()).isEqualTo(sent);
    }

    /** Whatever is broken in it, a file is kept or refused, never a failure. */
    @Test
    void aFileSpoiltAnywhereIsKeptOrRefused() {
        Random chance = new Random(799);
        byte[] photograph = with(jpeg(), EXIF, exif(6, true));
        for (byte[] whole : java.util.List.of(photograph, png(), pdf())) {
            for (int turn = 0; turn < 3_000; turn++) {
                byte[] spoilt = Arrays.copyOf(whole, turn % 5 == 0 ? chance.nextInt(whole.length) : whole.length);
                for (int times = 0; times < 3 && spoilt.length > 0; times++) {
                    spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt();
                }
                try {
                    CheckedFile.of("a", spoilt);
                } catch (RuleViolation refused) {
                    assertThat(refused.messageKey()).startsWith("record.file.refused.");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\anh\\le-ra-mat.JPG | le-ra-mat.jpg",
                "../../etc/passwd | passwd.jpg",
                "ảnh lễ ra mắt.jpeg | ảnh lễ ra mắt.jpg",
                "a<b>:\"c?*.png | a_b___c__.jpg",
                "quyet dinh.pdf.exe | quyet dinh.pdf.exe.jpg",
                ".htaccess | htaccess.jpg",
                "Hà 0912 345 678.jpg | MH-1-3.jpg",
                "IMG_20231116_081523.jpg | IMG_20231116_081523.jpg",
                "'' | MH-1-3.jpg"
            })
    void aNameLeadsNowhereMisleadsNobodyAndNamesNobody(String sent, String kept) {
        CheckedFile file = CheckedFile.of(FileName.clean(sent), jpeg());

        assertThat(FileName.kept(file, "MH-1", false, 3)).isEqualTo(kept);
        assertThat(FileName.kept(file, "KT-2023-0001", true, 3)).isEqualTo("KT-2023-0001-3.jpg");
    }

    @Test
    void aNameIsOneShortLine() {
        String name = FileName.clean("a\0b\r\nSet-Cookie: c\u202Egpj.exe" + "x".repeat(5_000));

        assertThat(name).hasSize(120).startsWith("ab Set-Cookie_ cgpj.exe");
        assertThat(FileName.kept(CheckedFile.of(name, png()), "MH-1", false, 1))
                .hasSize(120)
                .endsWith("x.png");
        assertThat(FileName.clean(null)).isEmpty();
        assertThat(FileName.clean("\u200b\u00ad")).isEmpty();
    }

    private static String asText(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(picture));
        return drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
    }
}
