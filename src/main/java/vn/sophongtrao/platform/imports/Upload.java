package vn.sophongtrao.platform.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.sheet.SheetReader;

/**
 * A file that came with a form, on disk until it is closed.
 *
 * @param name as the person calls it, without folders
 * @param digest of its bytes
 */
record Upload(String name, Path path, String digest) implements AutoCloseable {

    private static final int LONGEST_NAME = 120;

    /**
     * The one file of the form.
     *
     * @throws RuleViolation where there is none, or more than one
     */
    static Upload of(HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> files = form == null
                ? List.of()
                : form.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (files.size() > 1) {
            throw RuleViolation.at(SheetReader.FIELD, "record.import.refused.two");
        }
        if (files.isEmpty()
                || files.get(0).isEmpty()
                        && named(files.get(0).getOriginalFilename()).isEmpty()) {
            throw RuleViolation.at(SheetReader.FIELD, "record.import.refused.none");
        }
        Path path = Files.createTempFile("import", ".xlsx");
        try {
            files.get(0).transferTo(path);
            return new Upload(named(files.get(0).getOriginalFilename()), path, digest(path));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static String named(@Nullable String sent) {
        String name = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }

    private static String digest(Path path) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
