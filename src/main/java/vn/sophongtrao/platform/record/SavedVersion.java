package vn.sophongtrao.platform.record;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What is saved of a record that was changed by somebody else while a form was open.
 *
 * @param version the version that is saved
 * @param by full name of who changed it last, null where nobody has
 * @param at when they did
 * @param changeable whether it may still be changed
 */
public record SavedVersion(
        long version, @Nullable String by, @Nullable Instant at, boolean changeable) {

    /**
     * Shows both versions side by side and lets the reader choose.
     *
     * @param lines what stands against what, field by field
     * @param mine what was sent, to be sent once more where the reader keeps it
     */
    public String against(RecordPlace place, List<Versus> lines, Sent mine, Model model, HttpServletResponse response) {
        model.addAttribute("place", place);
        model.addAttribute("saved", this);
        model.addAttribute("lines", lines);
        model.addAttribute("typed", mine.typed());
        response.setStatus(HttpStatus.CONFLICT.value());
        return "record/conflict";
    }
}
