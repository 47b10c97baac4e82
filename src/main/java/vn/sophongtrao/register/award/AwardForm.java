package vn.sophongtrao.register.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What the officer typed of an award, kept as text so that a refused form comes back as it was.
 *
 * @param reportingYear empty for the year that holds the decision's day
 * @param unit slug of the unit to which the recipient belongs; asked only of who writes for several units
 * @param model id of the model, empty for none
 * @param revokedOn asked only of an award that was revoked, as number and reason; all empty, it stands again
 * @param key made with the form, so that sent twice it enters one award
 * @param version the version that was read
 */
record AwardForm(
        String decisionNumber,
        String decidedOn,
        String authority,
        String form,
        String type,
        String reportingYear,
        String recipientKind,
        String recipientName,
        boolean publishable,
        String unit,
        String achievement,
        String model,
        String revokedOn,
        String revocationNumber,
        String revocationReason,
        String key,
        long version) {

    static final Message AUTHORITY = Message.of("award.field.authority");
    static final Message FORM = Message.of("award.field.form");
    static final Message TYPE = Message.of("award.field.type");
    static final Message REPORTING_YEAR = Message.of("award.field.reportingYear");
    static final Message RECIPIENT_KIND = Message.of("award.field.recipientKind");
    static final Message PUBLISHABLE = Message.of("award.field.publishable");
    static final Message UNIT = Message.of("award.field.unit");
    static final Message MODEL = Message.of("award.field.model");

    /**
     * What the form is read against.
     *
     * @param units to which the recipient can belong; where it is one, nothing is asked
     * @param models those the form offers
     */
    record Offered(
            AwardWords words,
            List<ReportingUnit> units,
            List<Choice> models,
            ReportingCalendar calendar,
            LocalDate today) {}

    /** An empty form for the unit. */
    static AwardForm blank(String unit) {
        return new AwardForm("", "", "", "", "", "", "", "", false, unit, "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** A form for another recipient of the same decision. */
    AwardForm another() {
        return new AwardForm(
                decisionNumber,
                decidedOn,
                authority,
                form,
                type,
                reportingYear,
                recipientKind,
                "",
                false,
                unit,
                "",
                model,
                "",
                "",
                "",
                OnceOnly.newKey(),
                0);
    }

    /** The same under a new key: an award of its own. */
    AwardForm anew() {
        return new AwardForm(
                decisionNumber,
                decidedOn,
                authority,
                form,
                type,
                reportingYear,
                recipientKind,
                recipientName,
                publishable,
                unit,
                achievement,
                model,
                revokedOn,
                revocationNumber,
                revocationReason,
                OnceOnly.newKey(),
                version);
    }

    /**
     * The award as it stands.
     *
     * @param unit slug of the unit to which the recipient belongs
     */
    static AwardForm of(AwardView award, String unit, AwardWords words) {
        return new AwardForm(
                award.decisionNumber(),
                VietnameseDate.format(award.decidedOn()),
                words.authorities().get(award.authorityId()).key(),
                words.forms().get(award.formId()).key(),
                words.types().get(award.typeId()).key(),
                String.valueOf(award.reportingYear()),
                words.recipientKinds().get(award.recipientKindId()).key(),
                award.recipientName(),
                award.publishable(),
                unit,
                award.achievement(),
                award.modelId() == null ? "" : award.modelId().toString(),
                award.revokedOn() == null ? "" : VietnameseDate.format(award.revokedOn()),
                text(award.revocationNumber()),
                text(award.revocationReason()),
                "",
                award.version());
    }

    static AwardForm sent(Sent sent) {
        return new AwardForm(
                sent.text("decisionNumber"),
                sent.text("decidedOn"),
                sent.text("authority"),
                sent.text("form"),
                sent.text("type"),
                sent.text("reportingYear"),
                sent.text("recipientKind"),
                sent.text("recipientName"),
                sent.ticked("publishable"),
                sent.text("unit"),
                sent.text("achievement"),
                sent.text("model"),
                sent.text("revokedOn"),
                sent.text("revocationNumber"),
                sent.text("revocationReason"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<AwardDetails> read(Offered offered, FormReading reading) {
        AwardWords words = offered.words();
        String number = reading.requiredText(Award.DECISION_NUMBER, decisionNumber);
        LocalDate decided = reading.requiredDay("decidedOn", Award.DECIDED_ON, decidedOn);
        if (decided != null) {
            reading.check(() -> Award.requireDecided(decided, offered.today()));
        }
        Word decidedBy = reading.requiredChoice("authority", AUTHORITY, authority, words.authorities()::find);
        Word given = reading.requiredChoice("form", FORM, form, words.forms()::find);
        Word occasion = reading.requiredChoice("type", TYPE, type, words.types()::find);
        Integer year = year(decided, offered, reading);
        Word ofKind =
                reading.requiredChoice("recipientKind", RECIPIENT_KIND, recipientKind, words.recipientKinds()::find);
        String recipient = reading.requiredText(Award.RECIPIENT_NAME, recipientName);
        ReportingUnit belongsTo = unit(offered.units(), reading);
        String what = reading.requiredText(Award.ACHIEVEMENT, achievement);
        Choice linked = reading.choice(
                "model",
                MODEL,
                model,
                typed -> offered.models().stream()
                        .filter(one -> one.value().equals(typed))
                        .findFirst());
        Revocation revocation = revocation(decided, offered.today(), reading);
        if (reading.isRefused()
                || number == null
                || decided == null
                || decidedBy == null
                || given == null
                || occasion == null
                || year == null
                || ofKind == null
                || recipient == null
                || belongsTo == null
                || what == null) {
            return Optional.empty();
        }
        return Optional.of(new AwardDetails(
                number,
                decided,
                year,
                decidedBy.key(),
                given.key(),
                occasion.key(),
                ofKind.key(),
                recipient,
                publishable,
                belongsTo.id(),
                what,
                linked == null ? null : Long.valueOf(linked.value()),
                revocation));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(AwardForm theirs, Offered offered) {
        AwardWords words = offered.words();
        List<Versus> lines = new ArrayList<>(List.of(
                new Versus(Award.DECISION_NUMBER.name(), decisionNumber, theirs.decisionNumber),
                new Versus(Award.DECIDED_ON, decidedOn, theirs.decidedOn),
                new Versus(
                        AUTHORITY,
                        chosen(words.authorities(), authority),
                        chosen(words.authorities(), theirs.authority)),
                new Versus(FORM, chosen(words.forms(), form), chosen(words.forms(), theirs.form)),
                new Versus(TYPE, chosen(words.types(), type), chosen(words.types(), theirs.type)),
                new Versus(REPORTING_YEAR, reportingYear, theirs.reportingYear),
                new Versus(
                        RECIPIENT_KIND,
                        chosen(words.recipientKinds(), recipientKind),
                        chosen(words.recipientKinds(), theirs.recipientKind)),
                new Versus(Award.RECIPIENT_NAME.name(), recipientName, theirs.recipientName),
                Versus.flags(PUBLISHABLE, publishable, theirs.publishable)));
        if (offered.units().size() > 1) {
            lines.add(new Versus(UNIT, named(unit, offered.units()), named(theirs.unit, offered.units())));
        }
        lines.add(new Versus(Award.ACHIEVEMENT.name(), achievement, theirs.achievement));
        lines.add(new Versus(MODEL, label(model, offered.models()), label(theirs.model, offered.models())));
        if (!revokedOn.isEmpty() || !theirs.revokedOn.isEmpty()) {
            lines.add(new Versus(Revocation.ON, revokedOn, theirs.revokedOn));
            lines.add(new Versus(Revocation.NUMBER.name(), revocationNumber, theirs.revocationNumber));
            lines.add(new Versus(Revocation.REASON.name(), revocationReason, theirs.revocationReason));
        }
        return lines;
    }

    /** The year that was chosen, or that of the decision. */
    private @Nullable Integer year(@Nullable LocalDate decided, Offered offered, FormReading reading) {
        if (decided == null) {
            return null;
        }
        int ofDecision = offered.calendar().yearOf(decided);
        if (reportingYear.isBlank()) {
            return ofDecision;
        }
        Integer chosen = reading.choice(
                "reportingYear",
                REPORTING_YEAR,
                reportingYear,
                typed -> typed.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty());
        if (chosen != null) {
            reading.check(() -> Award.requireYear(chosen, ofDecision));
        }
        return chosen;
    }

    private @Nullable ReportingUnit unit(List<ReportingUnit> units, FormReading reading) {
        return units.size() == 1
                ? units.get(0)
                : reading.requiredChoice("unit", UNIT, unit, typed -> find(typed, units));
    }

    private @Nullable Revocation revocation(@Nullable LocalDate decided, LocalDate today, FormReading reading) {
        if (revokedOn.isBlank() && revocationNumber.isBlank() && revocationReason.isBlank()) {
            return null;
        }
        LocalDate day = reading.requiredDay("revokedOn", Revocation.ON, revokedOn);
        String number = reading.requiredText(Revocation.NUMBER, revocationNumber);
        String reason = reading.requiredText(Revocation.REASON, revocationReason);
        if (day == null || number == null || reason == null) {
            return null;
        }
        if (decided != null) {
            reading.check(() -> Revocation.requireDay(day, decided, today));
        }
        return new Revocation(day, number, reason);
    }

    private static Optional<ReportingUnit> find(String slug, List<ReportingUnit> units) {
        return units.stream().filter(unit -> unit.slug().equals(slug)).findFirst();
    }

    private static Object chosen(Words words, String key) {
        return words.find(key).<Object>map(word -> word).orElse("");
    }

    private static String named(String slug, List<ReportingUnit> units) {
        return find(slug, units).map(ReportingUnit::name).orElse("");
    }

    private static String label(String value, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
