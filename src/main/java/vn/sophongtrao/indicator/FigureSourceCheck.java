package vn.sophongtrao.indicator;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;

/** Names at start the indicators whose figure source is gone, and the sources that fail, before an officer meets one. */
@Component
class FigureSourceCheck {

    private static final Logger log = LoggerFactory.getLogger(FigureSourceCheck.class);

    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;

    FigureSourceCheck(IndicatorCatalogue catalogue, FigureCounting counting) {
        this.catalogue = catalogue;
        this.counting = counting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void nameWhatCannotBeCounted() {
        unanswerable()
                .forEach(indicator -> log.error(
                        "Indicator {} asks {}, which no register answers: its figures cannot be counted",
                        indicator.key(),
                        indicator.counting()));
        counting.sourceNames().forEach(this::tryOut);
    }

    private void tryOut(String source) {
        try {
            counting.tryOut(source);
        } catch (DataAccessException failure) {
            log.error(
                    "Figure source {} fails, its figures cannot be counted: {}",
                    source,
                    failure.getMostSpecificCause().getMessage());
        }
    }

    List<Indicator> unanswerable() {
        return catalogue.allVersions().stream().filter(this::isUnanswerable).toList();
    }

    private boolean isUnanswerable(Indicator indicator) {
        FigureQuestion question = indicator.counting();
        return question != null && !counting.canAnswer(question);
    }
}
