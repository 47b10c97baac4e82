package vn.sophongtrao.register.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.imports.ImportColumn;
import vn.sophongtrao.platform.imports.ImportedRegister;
import vn.sophongtrao.platform.imports.ImportedRow;
import vn.sophongtrao.platform.imports.Importing;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** Incidents from a workbook. */
@Component
class IncidentImport implements ImportedRegister {

    private final IncidentReading reading;
    private final IncidentRegister register;
    private final IncidentVocabulary vocabulary;
    private final IncidentPages pages;
    private final RegisterUnits units;
    private final Clock clock;

    IncidentImport(
            IncidentReading reading,
            IncidentRegister register,
            IncidentVocabulary vocabulary,
            IncidentPages pages,
            RegisterUnits units,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return IncidentPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("incident.import.title");
    }

    @Override
    public String file() {
        return "mau-so-vu-viec";
    }

    @Override
    public String event() {
        return "incident.imported";
    }

    @Override
    public Importing<IncidentDetails> begin() {
        ReportingUnit unit = units.recording();
        IncidentWords words = vocabulary.current();
        List<Choice> models = pages.models(unit);
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(words, models, VietnameseDate.day(now)),
                row -> read(row, unit.id(), words, models, now),
                IncidentLikeness::of,
                incidents -> reading.alike(unit.id(), incidents, words),
                incidents -> register.recordAll(unit.id(), incidents));
    }

    private static List<ImportColumn> columns(IncidentWords words, List<Choice> models, LocalDate today) {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.choice("category", IncidentForm.CATEGORY, 34, words.categories(), today)
                        .needed(),
                ImportColumn.day("detectedOn", IncidentForm.DETECTED_ON).needed(),
                ImportColumn.day("handledOn", IncidentForm.HANDLED_ON),
                ImportColumn.text(Incident.ACCOUNT, 60).needed(),
                ImportColumn.yesNo("fromPeople", Message.of("incident.field.from-people")),
                ImportColumn.choice("model", IncidentForm.MODEL, 40, options(models))));
        words.kinds().stream()
                .filter(kind -> kind.isInUse(today))
                .forEach(kind -> columns.add(ImportColumn.number(kind.field(), kind.name())));
        return columns;
    }

    private static List<ImportColumn.Option> options(List<Choice> models) {
        return models.stream()
                .map(model -> new ImportColumn.Option(model.value(), language -> model.label(), true))
                .toList();
    }

    /** As the form is read; the rules of the incident itself are asked before it is entered. */
    private static ImportedRow<IncidentDetails> read(
            Sent row, long unit, IncidentWords words, List<Choice> models, Instant now) {
        IncidentForm form = IncidentForm.sent(row);
        FormReading typed = FormReading.of(form);
        Optional<IncidentDetails> incident = form.read(words, models, VietnameseDate.day(now), typed)
                .filter(details -> typed.attempt(
                                () -> new Incident(new NewIncident(unit, details), null, words, 0, now))
                        .isPresent());
        return ImportedRow.of(incident, typed);
    }
}
