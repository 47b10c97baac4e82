package vn.sophongtrao.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.account.CurrentPerson;
import vn.sophongtrao.account.SignedInPerson;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.web.Waiting;
import vn.sophongtrao.platform.web.WaitingContribution;
import vn.sophongtrao.report.matrix.MatrixCell;
import vn.sophongtrao.report.matrix.MatrixReading;
import vn.sophongtrao.report.matrix.MatrixRow;
import vn.sophongtrao.report.review.ReviewQueue;

/** The bell: for a ward the reports that lie with it, for district staff those that wait for a decision. */
@Component
class HomeWaiting implements WaitingContribution {

    private static final String HERE = "/#viec";
    private static final Waiting NOTHING = new Waiting(0, 0, "/");

    private final CurrentPerson person;
    private final MatrixReading matrices;
    private final ReviewQueue queue;
    private final ReportingCalendar calendar;
    private final Clock clock;

    HomeWaiting(
            CurrentPerson person, MatrixReading matrices, ReviewQueue queue, ReportingCalendar calendar, Clock clock) {
        this.person = person;
        this.matrices = matrices;
        this.queue = queue;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Waiting waiting() {
        return person.find().map(this::of).orElse(NOTHING);
    }

    private Waiting of(SignedInPerson reader) {
        return switch (reader.role()) {
            case WARD_OFFICER -> reader.unitId() == null ? NOTHING : owed(reader.unitId());
            case DISTRICT_OFFICER -> new Waiting(queue.count(), 0, HERE);
            case DISTRICT_VIEWER, DISTRICT_ADMIN -> NOTHING;
        };
    }

    private Waiting owed(long unitId) {
        List<MatrixCell> due = calendar.lastEnded(LocalDate.now(clock))
                .flatMap(last -> matrices.of(last.year()).ward(unitId))
                .map(MatrixRow::due)
                .orElse(List.of());
        return new Waiting(
                due.size(), (int) due.stream().filter(MatrixCell::isReturned).count(), HERE);
    }
}
