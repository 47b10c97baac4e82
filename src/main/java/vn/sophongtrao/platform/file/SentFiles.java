package vn.sophongtrao.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.web.FormReading;

/** The files of a form, looked at one by one. */
final class SentFiles {

    /** As many as somebody can look over. */
    static final int MOST = 10;

    private SentFiles() {}

    /**
     * Those that are what they should be. What is wrong with others is said in the form, of all of them at once.
     *
     * @param megabytes how large one may be
     */
    static List<CheckedFile> read(HttpServletRequest request, int megabytes, FormReading typed) {
        List<MultipartFile> sent = sent(request);
        if (sent.isEmpty()) {
            typed.refuse(RuleViolation.at(CheckedFile.FIELD, "record.file.refused.none"));
        }
        if (sent.size() > MOST) {
            typed.refuse(RuleViolation.at(CheckedFile.FIELD, "record.file.refused.many", sent.size(), MOST));
            return List.of();
        }
        List<CheckedFile> checked = new ArrayList<>();
        for (MultipartFile file : sent) {
            typed.attempt(() -> checked(file, megabytes)).ifPresent(checked::add);
        }
        return checked;
    }

    /** A field of files that was left empty comes as one without name and content. */
    private static List<MultipartFile> sent(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return form == null
                ? List.of()
                : form.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .filter(file -> !file.isEmpty()
                                || !FileName.clean(file.getOriginalFilename()).isEmpty())
                        .toList();
    }

    private static CheckedFile checked(MultipartFile file, int megabytes) {
        String name = FileName.clean(file.getOriginalFilename());
        if (file.getSize() > (long) megabytes << 20) {
            throw CheckedFile.refused("large", name, CheckedFile.megabytes(file.getSize()), megabytes);
        }
        try {
            return CheckedFile.of(name, file.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
