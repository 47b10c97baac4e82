package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * What the officer typed of an incident, kept as text so that a refused form comes back as it was.
 *
 * @param fromPeople {@code true} or anything else
 * @param seized quantities by the key of their kind; blank where none
 * @param key made with the form, so that sent twice it enters one incident
 * @param version the version that was read; {@code -1} where it cannot be one
 */
record IncidentForm(
        String category,
        String detectedOn,
        String handledOn,
        String account,
        String fromPeople,
        Map<String, String> seized,
        String key,
        long version) {

    /** An empty form. */
    static IncidentForm blank() {
        return new IncidentForm("", "", "", "", "", Map.of(), UUID.randomUUID().toString(), 0);
    }

    /** The incident as it stands. */
    static IncidentForm of(IncidentView incident, Vocabulary vocabulary) {
        Map<String, String> seized = new LinkedHashMap<>();
        vocabulary
                .inOrder(Quantities.read(incident.seized()))
                .forEach((kind, quantity) -> seized.put(kind.key(), VietnameseNumber.format(quantity)));
        return new IncidentForm(
                vocabulary.category(incident.categoryId()).key(),
                VietnameseDate.format(incident.detectedOn()),
                incident.handledOn() == null ? "" : VietnameseDate.format(incident.handledOn()),
                incident.accountText(),
                String.valueOf(incident.fromPeople()),
                seized,
                "",
                incident.version());
    }

    /**
     * What was sent.
     *
     * @param parameter a request's parameter by its name, null where it was not sent
     */
    static IncidentForm sent(Function<String, @Nullable String> parameter, Vocabulary vocabulary) {
        Map<String, String> seized = new LinkedHashMap<>();
        vocabulary.kinds().forEach(kind -> seized.put(kind.key(), text(parameter, "seized[" + kind.key() + "]")));
        return new IncidentForm(
                text(parameter, "category"),
                text(parameter, "detectedOn"),
                text(parameter, "handledOn"),
                text(parameter, "account"),
                text(parameter, "fromPeople"),
                seized,
                text(parameter, "key"),
                version(text(parameter, "version")));
    }

    /** The version of a form that came back, {@code -1} where the text is none, which is never the current one. */
    static long version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** Whether the box “from people's information” is ticked. */
    public boolean saysFromPeople() {
        return "true".equals(fromPeople);
    }

    /** The key of the form; one of its own where it was lost. */
    UUID creationKey() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException lost) {
            return UUID.randomUUID();
        }
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param language of what names the fields
     * @param problems takes what is wrong, field by field
     * @return empty where anything is
     */
    Optional<IncidentDetails> read(Vocabulary vocabulary, LocalDate today, Locale language, BindingResult problems) {
        if (vocabulary.category(category).isEmpty()) {
            problems.rejectValue("category", "incident.rule.category.unknown");
        }
        LocalDate detected = day("detectedOn", detectedOn, Message.of("incident.field.detected-on"), problems);
        LocalDate handled = day("handledOn", handledOn, Message.of("incident.field.handled-on"), problems);
        if (detected == null && !problems.hasFieldErrors("detectedOn")) {
            problems.rejectValue("detectedOn", "incident.rule.detectedOn.blank");
        }
        if (detected != null) {
            check(() -> Incident.requireDates(detected, handled, today), problems);
        }
        check(() -> Incident.account(account), problems);
        Map<String, BigDecimal> quantities = new HashMap<>();
        vocabulary.kinds().forEach(kind -> {
            BigDecimal quantity = quantity(kind, language, problems);
            if (quantity != null) {
                quantities.put(kind.key(), quantity);
            }
        });
        return problems.hasErrors() || detected == null
                ? Optional.empty()
                : Optional.of(new IncidentDetails(category, detected, handled, account, saysFromPeople(), quantities));
    }

    private @Nullable BigDecimal quantity(SeizureKind kind, Locale language, BindingResult problems) {
        NumberText number = VietnameseNumber.parse(seized.get(kind.key()), kind.decimals());
        if (number instanceof NumberText.Refused refused) {
            Message name = Message.of("incident.form.kind", kind.label(language), kind.unit(language));
            rejectUnread("seized[" + kind.key() + "]", name, refused.message(), problems);
        }
        // A zero says the same as a blank: nothing of the kind was seized.
        return number instanceof NumberText.Read read && read.value().signum() > 0 ? read.value() : null;
    }

    private static @Nullable LocalDate day(String field, String typed, Message name, BindingResult problems) {
        DateText text = VietnameseDate.parse(typed);
        if (text instanceof DateText.Refused refused) {
            rejectUnread(field, name, refused.message(), problems);
        }
        return text instanceof DateText.Read read ? read.value() : null;
    }

    /** What cannot be read is said alike of every date and number, so the field's name stands before it. */
    private static void rejectUnread(String field, Message name, Message problem, BindingResult problems) {
        problems.rejectValue(field, "incident.form.unread", new Object[] {name, problem}, null);
    }

    private static void check(Runnable rule, BindingResult problems) {
        try {
            rule.run();
        } catch (RuleViolation refusal) {
            reject(refusal, problems);
        }
    }

    /** The rule's key names its field; one that names none stands above the form. */
    static void reject(RuleViolation refusal, BindingResult problems) {
        String field =
                refusal.messageKey().replaceFirst("^incident\\.rule\\.", "").replaceFirst("\\..*$", "");
        Object[] arguments = refusal.arguments().toArray();
        switch (field) {
            case "category", "detectedOn", "handledOn", "account", "reason" ->
                problems.rejectValue(field, refusal.messageKey(), arguments, null);
            default -> problems.reject(refusal.messageKey(), arguments, null);
        }
    }

    private static String text(Function<String, @Nullable String> parameter, String name) {
        return Optional.ofNullable(parameter.apply(name)).orElse("");
    }
}
