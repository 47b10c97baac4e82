package vn.sophongtrao.platform.web;

import java.util.Locale;
import java.util.Optional;

/** Tells the page frame who is signed in. Implemented once, by the module that knows accounts. */
@FunctionalInterface
public interface FramePersonSource {

    /** The person of the current thread; empty where nobody is signed in. */
    Optional<FramePerson> current(Locale language);
}
