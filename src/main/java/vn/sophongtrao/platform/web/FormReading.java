package vn.sophongtrao.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * Reads what was typed into a form, field by field. What is wrong is said at its field and the reading goes on, so that
 * one round names everything; what is wrong reads as null. A form is a record of texts and the model's {@code form}; the
 * row of an imported sheet is read in the same way, without a page.
 */
public final class FormReading {

    /** The name of the form in the model. */
    public static final String FORM = "form";

    private final Object form;
    private final BindingResult problems;

    /**
     * Something that is wrong.
     *
     * @param field null where it is the whole form
     */
    public record Refusal(@Nullable String field, Message message) {}

    private FormReading(Object form) {
        this.form = form;
        this.problems = new BeanPropertyBindingResult(form, FORM);
    }

    /** Reads a form that no page shows. */
    public static FormReading of(Object form) {
        return new FormReading(form);
    }

    /** Puts the form into the model, with what will be wrong in it. */
    public static FormReading of(Object form, Model model) {
        FormReading reading = new FormReading(form);
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, reading.problems);
        return reading;
    }

    /**
     * A day, null where none was typed.
     *
     * @param name what people call the field
     */
    public @Nullable LocalDate day(String field, Message name, @Nullable String typed) {
        DateText text = VietnameseDate.parse(typed);
        if (text instanceof DateText.Refused refused) {
            unread(field, name, refused.message());
        }
        return text instanceof DateText.Read read ? read.value() : null;
    }

    /** A day that must be there. */
    public @Nullable LocalDate requiredDay(String field, Message name, @Nullable String typed) {
        LocalDate day = day(field, name, typed);
        if (day == null && !problems.hasFieldErrors(field)) {
            refuse(field, Message.of("record.form.blank", name));
        }
        return day;
    }

    /**
     * A number of zero or more, null where none was typed.
     *
     * @param decimals most digits after the comma
     */
    public @Nullable BigDecimal number(String field, Message name, @Nullable String typed, int decimals) {
        NumberText text = VietnameseNumber.parse(typed, decimals);
        if (text instanceof NumberText.Refused refused) {
            unread(field, name, refused.message());
        }
        return text instanceof NumberText.Read read ? read.value() : null;
    }

    /**
     * A whole number of zero or more, null where none was typed.
     *
     * @param most the largest that is taken
     */
    public @Nullable Integer whole(String field, Message name, @Nullable String typed, int most) {
        BigDecimal number = number(field, name, typed, 0);
        if (number != null && number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(field, Message.of("record.form.most", name, most));
            return null;
        }
        return number == null ? null : number.intValueExact();
    }

    /**
     * One of the things that can be chosen; null where nothing was.
     *
     * @param known finds the thing by its key
     */
    public <T> @Nullable T choice(
            String field, Message name, @Nullable String typed, Function<String, Optional<T>> known) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<T> chosen = known.apply(typed);
        if (chosen.isEmpty()) {
            refuse(field, Message.of("record.form.unknown", name));
        }
        return chosen.orElse(null);
    }

    /** One of the things that can be chosen, which must be there. */
    public <T> @Nullable T requiredChoice(
            String field, Message name, @Nullable String typed, Function<String, Optional<T>> known) {
        T chosen = choice(field, name, typed, known);
        if (chosen == null && !problems.hasFieldErrors(field)) {
            refuse(field, Message.of("record.form.choose", name));
        }
        return chosen;
    }

    /** A free text that must be there, as it is kept. */
    public @Nullable String requiredText(FreeText rule, @Nullable String typed) {
        return said(() -> rule.required(typed));
    }

    /** A free text, null where none was typed. */
    public @Nullable String text(FreeText rule, @Nullable String typed) {
        return said(() -> rule.optional(typed));
    }

    /** Asks a rule; its refusal stands at its field. */
    public void check(Runnable rule) {
        said(() -> {
            rule.run();
            return null;
        });
    }

    /** Says what is wrong with a field; with the whole form where it has no such field. */
    public void refuse(@Nullable String field, Message problem) {
        Object[] arguments = problem.getArguments();
        if (field == null
                || !PropertyAccessorFactory.forBeanPropertyAccess(form).isReadableProperty(field)) {
            problems.reject(problem.key(), arguments, null);
        } else {
            problems.rejectValue(field, problem.key(), arguments, null);
        }
    }

    public void refuse(RuleViolation refusal) {
        refuse(refusal.field(), refusal.message());
    }

    /**
     * Does what the form asks for.
     *
     * @return what came of it; empty where a rule refused, which is then said at its field
     */
    public <T> Optional<T> attempt(Supplier<T> work) {
        return Optional.ofNullable(said(work));
    }

    /** Whether anything is wrong. */
    public boolean isRefused() {
        return problems.hasErrors();
    }

    /** What is wrong, in the order in which it was found. */
    public List<Message> problems() {
        return refusals().stream().map(Refusal::message).toList();
    }

    /** What is wrong and at which field, in the order in which it was found. */
    public List<Refusal> refusals() {
        return problems.getAllErrors().stream()
                .map(error -> new Refusal(
                        error instanceof FieldError at ? at.getField() : null,
                        Message.of(
                                Objects.requireNonNull(error.getCode()),
                                Objects.requireNonNullElse(error.getArguments(), new Object[0]))))
                .toList();
    }

    /** Shows the form again, with what is wrong in it. */
    public String again(String view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /** What cannot be read is said alike of every date and number, so the field's name stands before it. */
    private void unread(String field, Message name, Message problem) {
        refuse(field, Message.of("record.form.unread", name, problem));
    }

    private <T extends @Nullable Object> @Nullable T said(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (RuleViolation refusal) {
            refuse(refusal);
            return null;
        }
    }
}
