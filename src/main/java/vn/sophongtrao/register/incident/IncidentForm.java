package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What the officer typed of an incident, kept as text so that a refused form comes back as it was.
 *
 * @param model id of the model that helped, empty for none
 * @param seized quantities by the key of their kind; blank where none
 * @param key made with the form, so that sent twice it enters one incident
 * @param version the version that was read
 */
record IncidentForm(
        String category,
        String detectedOn,
        String handledOn,
        String account,
        boolean fromPeople,
        String model,
        Map<String, String> seized,
        String key,
        long version) {

    static final Message CATEGORY = Message.of("incident.field.category");
    static final Message DETECTED_ON = Message.of("incident.field.detected-on");
    static final Message HANDLED_ON = Message.of("incident.field.handled-on");
    static final Message MODEL = Message.of("incident.field.model");

    /** An empty form. */
    static IncidentForm blank() {
        return new IncidentForm("", "", "", "", false, "", Map.of(), OnceOnly.newKey(), 0);
    }

    /** The same under a new key: an incident of its own. */
    IncidentForm anew() {
        return new IncidentForm(
                category, detectedOn, handledOn, account, fromPeople, model, seized, OnceOnly.newKey(), version);
    }

    /** The incident as it stands. */
    static IncidentForm of(IncidentView incident, IncidentWords words) {
        Map<String, String> seized = new LinkedHashMap<>();
        words.inOrder(Quantities.read(incident.seized()))
                .forEach((kind, quantity) -> seized.put(kind.key(), VietnameseNumber.format(quantity)));
        return new IncidentForm(
                words.categories().get(incident.categoryId()).key(),
                VietnameseDate.format(incident.detectedOn()),
                incident.handledOn() == null ? "" : VietnameseDate.format(incident.handledOn()),
                incident.accountText(),
                incident.fromPeople(),
                incident.modelId() == null ? "" : incident.modelId().toString(),
                seized,
                "",
                incident.version());
    }

    static IncidentForm sent(Sent sent) {
        return new IncidentForm(
                sent.text("category"),
                sent.text("detectedOn"),
                sent.text("handledOn"),
                sent.text("account"),
                sent.ticked("fromPeople"),
                sent.text("model"),
                sent.each("seized"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param models those the form offers
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<IncidentDetails> read(IncidentWords words, List<Choice> models, LocalDate today, FormReading reading) {
        Word chosen = reading.requiredChoice("category", CATEGORY, category, words.categories()::find);
        LocalDate detected = reading.requiredDay("detectedOn", DETECTED_ON, detectedOn);
        LocalDate handled = reading.day("handledOn", HANDLED_ON, handledOn);
        if (detected != null) {
            reading.check(() -> Incident.requireDates(detected, handled, today));
        }
        String said = reading.requiredText(Incident.ACCOUNT, account);
        Choice helped = reading.choice("model", MODEL, model, typed -> find(typed, models));
        Map<String, BigDecimal> quantities = new HashMap<>();
        for (SeizureKind kind : words.kinds()) {
            BigDecimal quantity = quantity(kind, reading);
            if (quantity != null) {
                quantities.put(kind.key(), quantity);
            }
        }
        return reading.isRefused() || chosen == null || detected == null || said == null
                ? Optional.empty()
                : Optional.of(new IncidentDetails(
                        chosen.key(),
                        detected,
                        handled,
                        said,
                        fromPeople,
                        helped == null ? null : Long.valueOf(helped.value()),
                        quantities));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(IncidentView saved, IncidentWords words, List<Choice> models) {
        IncidentForm theirs = of(saved, words);
        List<Versus> lines = new ArrayList<>();
        lines.add(new Versus(CATEGORY, chosen(words), theirs.chosen(words)));
        lines.add(new Versus(DETECTED_ON, detectedOn, theirs.detectedOn));
        lines.add(new Versus(HANDLED_ON, handledOn, theirs.handledOn));
        lines.add(new Versus(Incident.ACCOUNT.name(), account, theirs.account));
        lines.add(Versus.flags(Message.of("incident.field.from-people"), fromPeople, theirs.fromPeople));
        lines.add(new Versus(MODEL, label(model, models), label(theirs.model, models)));
        for (SeizureKind kind : words.kinds()) {
            lines.add(new Versus(
                    kind.name(), seized.getOrDefault(kind.key(), ""), theirs.seized.getOrDefault(kind.key(), "")));
        }
        return lines;
    }

    private Object chosen(IncidentWords words) {
        return words.categories().find(category).<Object>map(word -> word).orElse("");
    }

    private static Optional<Choice> find(String id, List<Choice> models) {
        return models.stream().filter(one -> one.value().equals(id)).findFirst();
    }

    private static String label(String id, List<Choice> models) {
        return find(id, models).map(Choice::label).orElse("");
    }

    /** A zero says the same as a blank: nothing of the kind was seized. */
    private @Nullable BigDecimal quantity(SeizureKind kind, FormReading reading) {
        BigDecimal quantity = reading.number(kind.field(), kind.name(), seized.get(kind.key()), kind.decimals());
        return quantity == null || quantity.signum() == 0 ? null : quantity;
    }
}
