package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a summary tells of the targets of a year; withdrawn ones are told nowhere. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(TargetAccess.READERS)
public class TargetFacts {

    private final JdbcClient jdbc;

    TargetFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A target and what came of it.
     *
     * @param value how much is to be reached, in the indicator's unit; null where nobody has said
     * @param assignedBy the office that set it
     * @param completedOn the day on which it was reached, null while it is not
     */
    public record Fact(
            long indicatorId,
            @Nullable BigDecimal value,
            LocalDate dueOn,
            String assignedBy,
            @Nullable LocalDate completedOn) {

        /** How many days before its deadline it was reached: 0 on it, negative after it; null while it is not. */
        public @Nullable Long daysEarly() {
            return completedOn == null ? null : ChronoUnit.DAYS.between(completedOn, dueOn);
        }
    }

    /**
     * The targets of a reporting year, an indicator's at most once.
     *
     * @param unitId the ward whose targets they are; null for those of the whole district
     */
    public List<Fact> of(int year, @Nullable Long unitId) {
        return jdbc.sql("""
                        select indicator_id, target_value as value, due_on, assigned_by, completed_on
                          from target
                         where reporting_year = :year and withdrawal_reason is null
                           and reporting_unit_id is not distinct from cast(:unit as bigint)
                         order by indicator_id""")
                .param("year", year)
                .param("unit", unitId)
                .query(Fact.class)
                .list();
    }
}
