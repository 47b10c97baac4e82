package vn.sophongtrao.register.movement;

/** Where a model stands. */
public enum ModelState {
    /** Launched and kept up. */
    ACTIVE,
    /** Ended (“thanh loại”) on a day, with a reason; its sites ended with it. */
    DISSOLVED,
    /** Entered by mistake and taken out with a reason: stays readable, counts nowhere. */
    WITHDRAWN
}
