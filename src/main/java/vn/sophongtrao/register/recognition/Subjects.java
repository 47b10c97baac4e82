package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceDirectory;
import vn.sophongtrao.territory.place.PlaceWords;

/** Finds what is recognised: wards and places of the directory, those that the acting person may see. */
@Component
class Subjects {

    private final Territory territory;
    private final PlaceDirectory directory;
    private final JdbcClient jdbc;

    Subjects(Territory territory, PlaceDirectory directory, JdbcClient jdbc) {
        this.territory = territory;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** A recognition with what it is about. */
    record Asked(NewRecognition recognition, Subject subject) {}

    /**
     * The subject.
     *
     * @param placeId null for the unit itself
     * @throws NotFoundException where there is no such place, or it is not that unit's
     */
    Subject of(long unitId, @Nullable Long placeId) {
        if (placeId == null) {
            return Subject.of(territory.unit(unitId));
        }
        KnownPlace place = directory
                .find(placeId)
                .filter(known -> known.reportingUnitId() == unitId)
                .orElseThrow(() -> new NotFoundException("place " + placeId));
        return Subject.of(territory.unit(unitId), place, directory.words());
    }

    /** A place as a subject. */
    Subject of(long placeId) {
        KnownPlace place = directory.find(placeId).orElseThrow(() -> new NotFoundException("place " + placeId));
        return Subject.of(territory.unit(place.reportingUnitId()), place, directory.words());
    }

    /** The subjects of many recognitions, found in one statement. */
    List<Asked> all(List<NewRecognition> recognitions) {
        Map<Long, KnownPlace> places =
                directory
                        .find(recognitions.stream()
                                .map(NewRecognition::placeId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(KnownPlace::id, place -> place));
        PlaceWords words = directory.words();
        return recognitions.stream()
                .map(recognition -> new Asked(recognition, subject(recognition, places, words)))
                .toList();
    }

    /** The days of which a recognition that was entered judges, be its subject left out by now. */
    DateRange window(Recognition recognition) {
        Long placeId = recognition.placeId();
        return placeId == null
                ? SubjectKind.WARD.window(recognition.year())
                : directory
                        .find(placeId)
                        .map(place -> Subject.of(territory.unit(place.reportingUnitId()), place, directory.words()))
                        .map(Subject::scope)
                        .orElse(SubjectKind.WARD)
                        .window(recognition.year());
    }

    /** @throws RuleViolation where the subject stands in the register for that year */
    void requireFree(long unitId, @Nullable Long placeId, int year, Subject subject) {
        boolean taken = jdbc.sql("""
                        select exists (select from recognition
                                        where withdrawal_reason is null and year = :year and reporting_unit_id = :unit
                                          and place_id is not distinct from cast(:place as bigint))""")
                .param("year", year)
                .param("unit", unitId)
                .param("place", placeId)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RuleViolation("recognition.rule.once", subject.name(), String.valueOf(year));
        }
    }

    private Subject subject(NewRecognition recognition, Map<Long, KnownPlace> places, PlaceWords words) {
        Long placeId = recognition.placeId();
        if (placeId == null) {
            return Subject.of(territory.unit(recognition.unitId()));
        }
        KnownPlace place = places.get(placeId);
        if (place == null || place.reportingUnitId() != recognition.unitId()) {
            throw new NotFoundException("place " + placeId);
        }
        return Subject.of(territory.unit(recognition.unitId()), place, words);
    }
}
