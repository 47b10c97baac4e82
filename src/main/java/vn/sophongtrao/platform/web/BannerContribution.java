package vn.sophongtrao.platform.web;

import java.util.Optional;

/** A strip that a module shows on every page while there is reason to. Asked once a page, so it must be cheap. */
@FunctionalInterface
public interface BannerContribution {

    Optional<Banner> banner();
}
