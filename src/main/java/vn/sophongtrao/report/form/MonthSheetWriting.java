package vn.sophongtrao.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.RomanNumber;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.Languages;
import vn.sophongtrao.report.Comparison;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.SubmissionFacts;
import vn.sophongtrao.settings.Letterhead;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingValues;
import vn.sophongtrao.settings.Settings;
import vn.sophongtrao.settings.Signer;
import vn.sophongtrao.territory.ReportingUnit;

/** Writes a unit's month as a document: what was handed in, or the draft while nothing was. */
@Service
@Transactional(readOnly = true)
class MonthSheetWriting {

    private static final Locale LANGUAGE = Languages.VIETNAMESE;

    private final ReportReading reading;
    private final Settings settings;
    private final MessageSource messages;

    MonthSheetWriting(ReportReading reading, Settings settings, MessageSource messages) {
        this.reading = reading;
        this.settings = settings;
        this.messages = messages;
    }

    /** The sheet, with the words that are in force on the month's last day. */
    MonthSheet of(OwedReport owed) {
        ReportContents contents = reading.read(owed.unit(), owed.period());
        Map<Long, Comparison> beside = reading.beside(owed.unit(), owed.period());
        LocalDate last = owed.period().lastDay();
        SettingValues words = settings.on(last);
        SubmissionFacts submission = contents.shown();
        int month = owed.period().month();
        String year = String.valueOf(owed.period().year());
        ReportingUnit unit = owed.unit();
        List<String> notes = new ArrayList<>();
        List<MonthSheet.Part> sections = sections(contents, beside, notes);
        return new MonthSheet(
                letterhead(unit, words, last),
                say("review.sheet.title", padded(month), year).toUpperCase(LANGUAGE),
                say(
                        "review.sheet.period",
                        VietnameseDate.documentLine(owed.days().from()),
                        VietnameseDate.documentLine(owed.days().lastDay())),
                sections,
                notes,
                submission == null ? "" : submission.by(),
                unit.isWard()
                        ? new Signer(say("review.sheet.ward-authority").lines().toList(), List.of(), "")
                        : Signer.of(words),
                origin(contents, owed.period().monthText()));
    }

    /** A ward signs as the committee of its own place, below its own people's committee. */
    private Letterhead letterhead(ReportingUnit unit, SettingValues words, LocalDate last) {
        return Letterhead.of(
                words,
                LANGUAGE,
                unit.isWard() ? say("review.sheet.parent", unit.name()) : words.text(SettingKey.PARENT_BODY_NAME),
                place(unit, words),
                padded(last.getMonthValue()),
                last.getYear());
    }

    /** A place that bears a person's name is written with the word of its level (Decree 30/2020/NĐ-CP, annex II). */
    private String place(ReportingUnit unit, SettingValues words) {
        if (!unit.isWard()) {
            return say("settings.letterhead.body", words.text(SettingKey.BODY_NAME));
        }
        return unit.namedAfterPerson() ? unit.atHead().in(messages, LANGUAGE) : unit.name();
    }

    private List<MonthSheet.Part> sections(ReportContents contents, Map<Long, Comparison> beside, List<String> notes) {
        List<MonthSheet.Part> parts = new ArrayList<>();
        int number = 0;
        for (Section section : contents.form().sections()) {
            List<MonthSheet.Line> lines = new ArrayList<>();
            for (Indicator indicator : section.indicators()) {
                number++;
                ReportedFigure reported = contents.figures().get(indicator.key());
                FigureValue now = reported == null ? null : reported.figure();
                Comparison comparison = beside.getOrDefault(indicator.id(), Comparison.UNKNOWN);
                String note = reported == null ? null : reported.note();
                if (note != null) {
                    notes.add(say("review.sheet.note", number, note));
                }
                lines.add(new MonthSheet.Line(
                        number,
                        indicator.label().vietnamese(),
                        indicator.unit().vietnamese(),
                        text(now),
                        text(comparison.yearAgo()),
                        text(comparison.yearSoFar(indicator.aggregation(), now))));
            }
            parts.add(new MonthSheet.Part(
                    RomanNumber.of(parts.size() + 1) + ". " + section.label().vietnamese(), lines));
        }
        return parts;
    }

    private String origin(ReportContents contents, String month) {
        Message unit = contents.owed().unit().named();
        SubmissionFacts submission = contents.shown();
        return submission == null
                ? notHandedIn(contents, month, unit)
                : say(
                        "review.sheet.origin",
                        month,
                        unit,
                        submission.number(),
                        VietnameseDate.inSentence(submission.at(), LANGUAGE),
                        Punctuality.beside(contents.punctuality(), submission.number()),
                        Message.of(contents.state().labelKey()));
    }

    /** A draft that was handed in before says which submission it corrects. */
    private String notHandedIn(ReportContents contents, String month, Message unit) {
        if (!contents.draft()) {
            return say("review.sheet.origin.nothing", month, unit);
        }
        SubmissionFacts corrected = contents.latest();
        return corrected == null
                ? say("review.sheet.origin.draft", month, unit)
                : say(
                        "review.sheet.origin.correcting",
                        month,
                        unit,
                        corrected.number(),
                        Message.of(contents.state().labelKey()));
    }

    private static String text(@Nullable FigureValue figure) {
        return figure == null ? "" : FigureText.of(figure);
    }

    /** Months one and two take a zero, other months do not (Decree 30/2020/NĐ-CP, annex I). */
    private static String padded(int month) {
        return month <= 2 ? "0" + month : String.valueOf(month);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
