package vn.sophongtrao.territory.place;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which places a list shows.
 *
 * @param words part of a name, address, kind, level or unit's name; empty for all
 * @param unit null for all the reader may see
 * @param kind null for all
 * @param level null for all
 * @param recognisable whether Circular 124/2021/TT-BCA recognises them, null for either
 * @param standing where they stand today, null for those that are there unless a day is asked for
 * @param on a day on which they are there, null for any
 */
record PlaceFilter(
        String words,
        @Nullable ReportingUnit unit,
        @Nullable Word kind,
        @Nullable Word level,
        @Nullable Boolean recognisable,
        @Nullable PlaceStanding standing,
        @Nullable LocalDate on) {

    static PlaceFilter read(ListSearch search, RegisterUnits units, PlaceWords words) {
        return new PlaceFilter(
                search.words(),
                search.one("unit", Message.of("territory.place.field.unit"), units::readable),
                search.one("kind", Place.KIND, words.kinds()::find),
                search.one("level", Place.LEVEL, words.levels()::find),
                search.yesOrNo("scope", Message.of("territory.place.field.scope")),
                search.one("state", Message.of("territory.place.field.standing"), PlaceStanding::asked),
                search.day("on"));
    }

    /** The conditions over {@code place p}, its kind {@code k} and, of a school, its level {@code l}. */
    Conditions conditions(RegisterUnits units, PlaceWords known) {
        Conditions conditions = Conditions.none()
                .and("p.standing = :standing", "standing", shown())
                .andWords(
                        words,
                        "p.search_text",
                        word -> Map.of(
                                "p.reporting_unit_id", units.called(word),
                                "p.kind_id", known.kinds().called(word),
                                "p.level_id", known.levels().called(word)))
                .and("p.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and("p.kind_id = :kind", "kind", kind == null ? null : kind.id())
                .and("p.level_id = :level", "level", level == null ? null : level.id())
                .and(
                        "(k.subject <> 'NONE' and (k.subject <> 'SCHOOL' or l.recognisable is true)) = :recognisable",
                        "recognisable",
                        recognisable);
        return on == null
                ? conditions
                : conditions.and(
                        "p.standing <> 'WITHDRAWN' and (p.valid_from is null or p.valid_from <= :on)"
                                + " and (p.ended_on is null or p.ended_on > :on)",
                        "on",
                        on);
    }

    private @Nullable String shown() {
        if (standing == null) {
            return on == null ? PlaceStanding.ACTIVE.name() : null;
        }
        return standing.name();
    }
}
