package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The incidents as they are changed; pages read them with SQL of their own. */
interface Incidents extends Repository<Incident, Long> {

    Incident save(Incident incident);

    Optional<Incident> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<Incident> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<Incident> findFirstByReportingUnitIdAndCategoryIdAndDetectedOnAndAccountTextAndStateNotOrderById(
            long unit, long category, LocalDate detectedOn, String account, IncidentState state);
}
