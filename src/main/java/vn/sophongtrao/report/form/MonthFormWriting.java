package vn.sophongtrao.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.ReportedFigure;

/** Writes a report as its form: every word and number as the reader sees it. */
@Component
class MonthFormWriting {

    private final MessageSource messages;

    MonthFormWriting(MessageSource messages) {
        this.messages = messages;
    }

    MonthForm write(MonthFormMaterial material, LocalDate today, Locale locale) {
        Wording words = new Wording(messages, today, locale);
        ReportContents contents = material.contents();
        ReportingPeriod period = contents.owed().period();
        FormAddress address = FormAddress.of(contents.owed());
        boolean open = material.mayEnter() && contents.state().takesFigures() && period.isOpenOn(today);
        WhatIsLeft left = new WhatIsLeft(words);
        FigureRowWriting rows = new FigureRowWriting(material, words, address, open, left);
        List<MonthForm.Part> parts = new ArrayList<>();
        int number = 0;
        int blankFlows = 0;
        for (Section section : contents.form().sections()) {
            List<FigureRow> written = new ArrayList<>();
            for (Indicator indicator : section.indicators()) {
                number++;
                ReportedFigure figure = contents.figures().get(indicator.key());
                if (figure != null) {
                    written.add(rows.row(number, indicator, figure));
                    blankFlows += rows.isBlankFlow(indicator, figure) ? 1 : 0;
                }
            }
            parts.add(new MonthForm.Part(words.say(section.label()), words.language(section.label()), written));
        }
        FormHeadings headings = new FormHeadings(material, words);
        return new MonthForm(
                contents,
                headings.title(),
                words.say("report.form.month", period.monthText()),
                words.say("report.form.month-short", String.valueOf(period.month() == 1 ? 12 : period.month() - 1)),
                words.say("report.form.month", ReportingPeriod.monthText(period.year() - 1, period.month())),
                address.action(),
                address.query(),
                material.account() + "/" + contents.owed().unit().slug() + "/" + period.year() + "-" + period.month(),
                address.month(material.previous()),
                neighbour(words, "report.form.previous", material.previous()),
                address.month(material.next()),
                neighbour(words, "report.form.next", material.next()),
                parts,
                headings.notices(),
                open,
                number - left.size(),
                number,
                headings.left(left.size()),
                left.all(),
                left.further(),
                headings.deadline(),
                period.hasEndedOn(today),
                material.mayEnter() && contents.state() == ReportState.SUBMITTED && contents.reviewBegunAt() == null,
                blankFlows);
    }

    private static @Nullable String neighbour(Wording words, String key, @Nullable ReportingPeriod month) {
        return month == null ? null : words.say(key, String.valueOf(month.month()));
    }
}
