package vn.sophongtrao.register.movement;

import vn.sophongtrao.platform.web.Sent;

/** What the officer chose to rate a model. */
record RatingForm(String year, String rating) {

    static RatingForm sent(Sent sent) {
        return new RatingForm(sent.text("year"), sent.text("rating"));
    }
}
