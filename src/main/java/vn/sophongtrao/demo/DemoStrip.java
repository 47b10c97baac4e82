package vn.sophongtrao.demo;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.Banner;
import vn.sophongtrao.platform.web.BannerContribution;

/** Says on every page that the database holds demo data. */
@Component
class DemoStrip implements BannerContribution {

    private final Installation installation;

    DemoStrip(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Optional<Banner> banner() {
        return installation.isDemo()
                ? Optional.of(new Banner("demo.strip.title", "demo.strip.text"))
                : Optional.empty();
    }
}
