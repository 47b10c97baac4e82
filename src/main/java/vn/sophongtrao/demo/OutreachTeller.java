package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.demo.DemoFigures.Cell;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.register.outreach.OutreachDetails;
import vn.sophongtrao.register.outreach.OutreachRegister;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the sessions: the classes on fire-safety law that the figures say, and now and then another one. */
@Component
@Order(50)
class OutreachTeller implements RegisterTeller {

    private static final String CLASSES = "fire_law_classes";
    private static final String CLASS = "fire_law_class";

    private final OutreachRegister register;
    private final DemoFigures figures;
    private final List<Topic> classes;
    private final List<Topic> others;

    OutreachTeller(OutreachRegister register, DemoFigures figures) {
        this.register = register;
        this.figures = figures;
        List<Topic> topics = ResourceTable.read("demo/outreach-topics.csv", Topic.class);
        this.classes =
                topics.stream().filter(topic -> topic.kind().equals(CLASS)).toList();
        this.others =
                topics.stream().filter(topic -> !topic.kind().equals(CLASS)).toList();
    }

    record Topic(String kind, String audience, String topic, String place) {}

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        List<OutreachDetails> sessions = new ArrayList<>();
        int held = figures.flow(CLASSES, month.year())
                .getOrDefault(new Cell(unit.slug(), month.month()), BigDecimal.ZERO)
                .intValueExact();
        for (int number = 0; number < held; number++) {
            sessions.add(session(classes, unit, month, number));
        }
        if (Seed.below(2, "other-session", unit.slug(), month.year(), month.month()) == 0) {
            sessions.add(session(others, unit, month, held));
        }
        RegisterTeller.enter(
                unit,
                sessions.stream()
                        .filter(session -> month.holds(session.heldOn()))
                        .toList(),
                register::recordAll);
    }

    private static OutreachDetails session(List<Topic> topics, ReportingUnit unit, ToldMonth month, int number) {
        Object[] seed = {"session", unit.slug(), month.year(), month.month(), number};
        Topic topic = topics.get(Seed.below(topics.size(), seed));
        LocalDate heldOn = month.someDay("held", Seed.below(1000, seed));
        return new OutreachDetails(
                topic.kind(),
                topic.audience(),
                topic.topic(),
                heldOn,
                topic.place(),
                25 + Seed.below(90, "attendance", Seed.below(1000, seed)),
                null);
    }
}
