package vn.sophongtrao.platform.record;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;

/**
 * What a form says seems to be in the register. Either it has entered a record that does not say the same: it was filled
 * anew on an old page, corrected after a lost answer, or the record was changed or withdrawn since. Or somebody has entered
 * the like of it with another form. Nothing is entered; the person is told which record there is and says whether this is
 * another one.
 */
public final class EnteredAlready extends RuntimeException {

    /** The field of a form that says that the record is another one than the one there is. */
    public static final String ANOTHER = "another";

    private static final long serialVersionUID = 1L;

    private final transient RecordPlace place;
    private final String messageKey;

    /**
     * @param place the record that the form entered
     * @param withdrawn whether it was withdrawn since
     */
    public EnteredAlready(RecordPlace place, boolean withdrawn) {
        this(place, withdrawn ? "record.entered.withdrawn" : "record.entered.otherwise");
    }

    private EnteredAlready(RecordPlace place, String messageKey) {
        super(place.code());
        this.place = place;
        this.messageKey = messageKey;
    }

    /**
     * @param place a record of the same unit, entered with another form, that seems to be of the same thing
     */
    public static EnteredAlready like(RecordPlace place) {
        return new EnteredAlready(place, "record.entered.like");
    }

    /**
     * Shows the form again, which holds a new key by now, and says that the record is known: sent once more, it enters a
     * record of its own.
     *
     * @param typed what was read of it
     */
    public String again(FormReading typed, String view, Model model, HttpServletResponse response) {
        typed.refuse(null, Message.of(messageKey, place.named()));
        model.addAttribute("entered", place);
        response.setStatus(HttpStatus.CONFLICT.value());
        return view;
    }
}
