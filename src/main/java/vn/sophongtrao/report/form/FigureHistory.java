package vn.sophongtrao.report.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.HandedIn;

/** Reads everything a figure and its note ever said, from the change log. */
@Component
class FigureHistory {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    FigureHistory(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Logged(
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal valueBefore,
            @Nullable BigDecimal denominatorBefore,
            boolean first,
            @Nullable String note,
            boolean noted,
            @Nullable String by,
            Instant at) {

        Logged until(Logged later) {
            return new Logged(
                    later.value,
                    later.denominator,
                    valueBefore,
                    denominatorBefore,
                    first,
                    later.note,
                    noted,
                    later.by,
                    later.at);
        }
    }

    /**
     * The newest first. A note and a value are never written together.
     *
     * @param draft whether the reader sees what was typed and not handed in
     */
    List<FigurePage.Change> of(long reportId, Indicator indicator, boolean draft, Locale locale) {
        String blank = messages.getMessage("report.form.blank", null, locale);
        List<Logged> changes = new ArrayList<>(logged(reportId, indicator));
        Collections.reverse(changes);
        if (!draft) {
            changes = new ArrayList<>(
                    HandedIn.of(changes, Logged::at, Logged::noted, Logged::until, submitted(reportId)));
        }
        Collections.reverse(changes);
        return changes.stream()
                .map(change -> new FigurePage.Change(
                        change.noted() ? "message" : "pencil",
                        change.noted() ? note(change, locale) : value(change, blank, locale),
                        change.by() == null ? Written.UNKNOWN : change.by(),
                        VietnameseDate.format(change.at())))
                .toList();
    }

    private List<Instant> submitted(long reportId) {
        return jdbc.sql("select submitted_at from report_submission where report_id = :report order by number")
                .param("report", reportId)
                .query((row, number) ->
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private List<Logged> logged(long reportId, Indicator indicator) {
        return jdbc.sql("""
                        select cast(log.new_row ->> 'value' as numeric) as value,
                               cast(log.new_row ->> 'denominator' as numeric) as denominator,
                               cast(log.old_row ->> 'value' as numeric) as value_before,
                               cast(log.old_row ->> 'denominator' as numeric) as denominator_before,
                               coalesce(cast(log.old_row ->> 'version' as bigint), 0) = 0 as first,
                               log.new_row ->> 'note' as note,
                               coalesce(log.new_row ->> 'note_version', '0')
                                 <> coalesce(log.old_row ->> 'note_version', '0') as noted,
                               account.full_name as by, log.at
                          from figure
                          join change_log log on log.table_name = 'figure' and log.record_id = figure.id
                          left join account on account.id = log.actor
                         where figure.report_id = :report and figure.indicator_id = :indicator
                         order by log.id desc limit 200""")
                .param("report", reportId)
                .param("indicator", indicator.id())
                .query(Logged.class)
                .list();
    }

    private String note(Logged change, Locale locale) {
        return change.note() == null
                ? messages.getMessage("report.figure.unnoted", null, locale)
                : messages.getMessage("report.figure.noted", new Object[] {change.note()}, locale);
    }

    private String value(Logged change, String blank, Locale locale) {
        String now = FigureText.of(change.value(), change.denominator(), blank);
        return change.first()
                ? now
                : messages.getMessage(
                        "report.figure.changed",
                        new Object[] {FigureText.of(change.valueBefore(), change.denominatorBefore(), blank), now},
                        locale);
    }
}
