package vn.sophongtrao.report;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reports that have been started. */
interface MonthlyReports extends Repository<MonthlyReport, Long> {

    /**
     * The report of a unit and a period, for a step: it waits until every figure being saved is saved, and keeps others
     * waiting until this transaction ends.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from MonthlyReport report where report.unitId = :unitId and report.periodId = :periodId")
    Optional<MonthlyReport> lock(long unitId, long periodId);
}
