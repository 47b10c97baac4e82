package vn.sophongtrao.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sophongtrao.platform.RuleViolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.platform.sheet.Workbooks.row;

class SheetReaderTests {

    private static final SheetLimits LIMITS = new SheetLimits(200_000, 10, 5, 8 << 20, 200);
    private static final byte[] GOOD = Workbooks.of("Sổ", List.of(row("Ngày", "Tóm tắt"), row("1/11/2023", "Mất xe")));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsTheyMean() throws Exception {
        SheetContent content = read(Workbooks.of(
                "Sổ",
                List.of(
                        row("Ngày", null, " Số "),
                        row(),
                        row(LocalDate.of(2023, 11, 9), null, 2.4000000000000004),
                        row(true, " ", 1_000_000))));

        assertThat(content.name()).isEqualTo("Sổ");
        assertThat(content.rows()).extracting(SheetRow::number).containsExactly(1, 3, 4);
        assertThat(content.rows().get(0).cells()).containsOnlyKeys(0, 2);
        assertThat(content.rows().get(0).cells().get(2).text()).isEqualTo("Số");
        Map<Integer, SheetCell> third = content.rows().get(1).cells();
        assertThat(third.get(0).day()).isEqualTo(LocalDate.of(2023, 11, 9));
        assertThat(third.get(2).number()).isEqualByComparingTo(new BigDecimal("2.4"));
        Map<Integer, SheetCell> fourth = content.rows().get(2).cells();
        assertThat(fourth.get(0).text()).isEqualTo("true");
        assertThat(fourth.get(2).text()).isEqualTo("1000000");
        assertThat(fourth).doesNotContainKey(1);
    }

    @Test
    void aFormulaCountsWithItsLastValueAndAFailedOneIsKnown() throws Exception {
        String cells = """
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"x"</f><v>chữ</v></c>\
                <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>""";

        Map<Integer, SheetCell> row = read(withRows(cells)).rows().get(0).cells();

        assertThat(row.get(0).number()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(row.get(1).text()).isEqualTo("chữ");
        assertThat(row.get(2).failed()).isTrue();
    }

    @Test
    void cellsAreCalledAsTheMarginCallsThem() {
        assertThat(SheetRow.name(0, 1)).isEqualTo("A1");
        assertThat(SheetRow.name(25, 4)).isEqualTo("Z4");
        assertThat(SheetRow.name(26, 4)).isEqualTo("AA4");
        assertThat(SheetRow.name(701, 9)).isEqualTo("ZZ9");
        assertThat(SheetRow.name(702, 9)).isEqualTo("AAA9");
    }

    static Stream<Arguments> filesThatAreRefused() {
        List<List<@Nullable Object>> many = new ArrayList<>(Collections.nCopies(12, row("x")));
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("bytes", Workbooks.with(GOOD, "xl/media/image1.png", noise)),
                Arguments.of("rows", Workbooks.of("Sổ", many)),
                Arguments.of("columns", Workbooks.of("Sổ", List.of(row(1, 2, 3, 4, 5, 6)))),
                Arguments.of("expanded", Workbooks.with(GOOD, "xl/media/zeros.bin", new byte[9 << 20])),
                Arguments.of("expanded", Workbooks.with(GOOD, "xl/media/zeros.bin", new byte[6 << 20])),
                Arguments.of("password", Workbooks.compound("EncryptedPackage")),
                Arguments.of("xls", Workbooks.compound("Workbook")),
                Arguments.of(
                        "binary", Workbooks.zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.bin", GOOD))),
                Arguments.of("macro", Workbooks.with(GOOD, "xl/vbaProject.bin", new byte[] {1})),
                Arguments.of("macro", Workbooks.with(GOOD, "[Content_Types].xml", """
                        <Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""".getBytes(UTF_8))),
                Arguments.of("csv", "Ngày;Tóm tắt\n1/11/2023;Mất xe".getBytes(UTF_8)),
                Arguments.of("csv", "Ngay;Tom tat".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("html", "\ufeff <html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8)),
                Arguments.of("other", new byte[] {1, 0, 2, 3}),
                Arguments.of("other", Workbooks.zip(Map.of("word/document.xml", new byte[] {1}))),
                Arguments.of("other", Workbooks.zip(Map.of())),
                Arguments.of("broken", Arrays.copyOf(GOOD, GOOD.length / 2)),
                Arguments.of("broken", Arrays.copyOf(GOOD, 4)),
                Arguments.of("broken", Workbooks.with(GOOD, SHEET, "<worksheet><sheetData><row".getBytes(UTF_8))),
                Arguments.of("broken", withRows("<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>")),
                Arguments.of("broken", Workbooks.with(GOOD, "xl/workbook.xml", "<workbook/>".getBytes(UTF_8))),
                Arguments.of("broken", Workbooks.with(GOOD, SHEET, """
                        <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>""".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreRefused")
    void whatIsNoWorkbookToBeReadIsRefusedWithWhatItIs(String why, byte[] file) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("sheet.refused." + why);
                    assertThat(refused.field()).isEqualTo("file");
                });
    }

    /** A row, column or number out of all bounds costs neither memory nor an exception that nobody expects. */
    @Test
    void absurdCellsDoNoHarm() throws Exception {
        String cells = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1E+300</v></c><c r=\"A1048576\"><v>x</v></c></row>";

        try {
            assertThat(read(withRows(cells)).rows()).hasSizeLessThan(2);
        } catch (RuleViolation refused) {
            assertThat(refused.messageKey()).isEqualTo("sheet.refused.broken");
        }
    }

    private SheetContent read(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("tep.xlsx"), file);
        return SheetReader.read(path, LIMITS);
    }

    private static byte[] withRows(String rows) {
        return Workbooks.with(
                GOOD,
                SHEET,
                ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                                + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
    }
}
