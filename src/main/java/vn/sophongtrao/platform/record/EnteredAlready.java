package vn.sophongtrao.platform.record;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;

/**
 * A form that has entered a record comes again, and the record does not say what the form says: it was filled anew on an
 * old page, corrected after a lost answer, or the record was changed or withdrawn since. Nothing is entered; the person
 * is told which record there is and says whether this is another one.
 */
public final class EnteredAlready extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordPlace place;
    private final boolean withdrawn;

    /**
     * @param place the record that the form entered
     * @param withdrawn whether it was withdrawn since
     */
    public EnteredAlready(RecordPlace place, boolean withdrawn) {
        super(place.code());
        this.place = place;
        this.withdrawn = withdrawn;
    }

    /**
     * Shows the form again, which holds a new key by now: sent once more, it enters a record of its own.
     *
     * @param typed what was read of it
     */
    public String again(FormReading typed, String view, Model model, HttpServletResponse response) {
        typed.refuse(
                null, Message.of(withdrawn ? "record.entered.withdrawn" : "record.entered.otherwise", place.named()));
        model.addAttribute("entered", place);
        response.setStatus(HttpStatus.CONFLICT.value());
        return view;
    }
}
