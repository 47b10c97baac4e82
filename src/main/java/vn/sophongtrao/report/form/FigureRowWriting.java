package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.Comparison;
import vn.sophongtrao.report.FigureNote;
import vn.sophongtrao.report.FigureRemark;
import vn.sophongtrao.report.RemarkAnswer;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.TypedFigure;

/** Writes the rows of a form, one figure each. */
final class FigureRowWriting {

    private final MonthFormMaterial material;
    private final Wording words;
    private final boolean open;
    private final FigureVerdicts verdicts;
    private final WhatIsLeft left;
    private final Map<Long, FigureRemark> remarks = new HashMap<>();

    FigureRowWriting(MonthFormMaterial material, Wording words, FormAddress address, boolean open, WhatIsLeft left) {
        this.material = material;
        this.words = words;
        this.open = open;
        this.verdicts = new FigureVerdicts(material, words, address);
        this.left = left;
        material.contents().remarks().forEach(remark -> remarks.put(remark.indicatorId(), remark));
    }

    FigureRow row(int number, Indicator indicator, ReportedFigure figure) {
        String key = indicator.key();
        Comparison beside = material.beside().getOrDefault(indicator.id(), Comparison.UNKNOWN);
        Refusals.Figure refused = material.refusals().figure(key);
        TypedFigure typed = refused == null ? null : refused.typed();
        boolean box = open && !indicator.isCounted() || typed != null;
        String was = FigureText.box(figure.value());
        String denominatorWas = FigureText.box(figure.denominator());
        FigureVerdict verdict = verdicts.of(number, indicator, figure);
        String elsewhere = material.refusals().elsewhere(key);
        if (elsewhere != null && typed == null) {
            left.add(new MonthForm.Todo(elsewhere, words.say("report.form.todo.wrong", number)));
        } else if (verdict.todo() != null) {
            left.add(verdict.todo());
        }
        List<FigureRow.Says> says = new ArrayList<>(verdict.says());
        if (isKeepable(indicator, figure, beside) && typed == null) {
            says.add(new FigureRow.Says(
                    "",
                    "",
                    "",
                    List.of(new FigureRow.Pick(
                            new Picked(key, Picked.Kind.KEEP, "").written(), words.say("report.form.keep")))));
        }
        return new FigureRow(
                number,
                key,
                words.say(indicator.label()),
                words.language(indicator.label()),
                words.say(indicator.unit()),
                box,
                indicator.ratio(),
                typed != null ? FigureRow.orEmpty(typed.value()) : box ? was : FigureText.of(figure.figure()),
                typed != null ? FigureRow.orEmpty(typed.denominator()) : denominatorWas,
                was,
                denominatorWas,
                typed != null ? typed.version() : figure.version(),
                verdict.invalid(),
                verdict.denominatorInvalid(),
                verdict.mark(),
                verdict.sign(),
                verdicts.records(indicator, figure, verdict),
                FigureText.of(beside.lastMonth()),
                FigureText.of(beside.yearAgo()),
                FigureText.of(beside.yearSoFar(indicator.aggregation(), figure.figure())),
                says,
                asked(key, remarks.get(indicator.id())),
                note(key, figure.noted()));
    }

    /** Whether “nothing to report” would fill its box. */
    boolean isBlankFlow(Indicator indicator, ReportedFigure figure) {
        return isBlankBox(indicator, figure)
                && indicator.aggregation() == Aggregation.FLOW
                && material.refusals().figure(indicator.key()) == null
                && material.refusals().elsewhere(indicator.key()) == null;
    }

    private boolean isKeepable(Indicator indicator, ReportedFigure figure, Comparison beside) {
        return isBlankBox(indicator, figure)
                && indicator.aggregation() == Aggregation.STOCK
                && beside.lastMonth() != null;
    }

    private boolean isBlankBox(Indicator indicator, ReportedFigure figure) {
        return open && !indicator.isCounted() && figure.isBlank();
    }

    private FigureRow.@Nullable Asked asked(String key, @Nullable FigureRemark remark) {
        Refusals.Words refused = material.refusals().answer(key);
        if (remark == null) {
            return null;
        }
        RemarkAnswer answer = remark.answer();
        return new FigureRow.Asked(
                remark.id(),
                remark.text(),
                remark.by() + " · " + VietnameseDate.format(remark.at()),
                line(
                        refused,
                        answer == null
                                ? new FigureNote(null, null, null, remark.answerVersion())
                                : new FigureNote(answer.text(), answer.by(), answer.at(), remark.answerVersion())));
    }

    private FigureRow.Line note(String key, FigureNote noted) {
        return line(material.refusals().note(key), noted);
    }

    private FigureRow.Line line(Refusals.@Nullable Words refused, FigureNote standing) {
        String was = FigureRow.orEmpty(standing.text());
        boolean typed = open || refused != null;
        String by = "";
        if (standing.text() != null && standing.by() != null && standing.at() != null) {
            by = typed
                    ? words.say("report.form.line.saved", words.when(standing.at()), standing.by())
                    : standing.by() + " · " + VietnameseDate.format(standing.at());
        }
        return new FigureRow.Line(
                typed,
                refused == null ? was : FigureRow.orEmpty(refused.typed().text()),
                was,
                refused == null ? standing.version() : refused.typed().version(),
                refused != null,
                by);
    }
}
