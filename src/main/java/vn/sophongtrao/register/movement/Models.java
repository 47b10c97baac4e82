package vn.sophongtrao.register.movement;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The models as they are changed; pages read them with SQL of their own. */
interface Models extends Repository<MovementModel, Long> {

    MovementModel save(MovementModel model);

    Optional<MovementModel> findById(long id);

    Optional<MovementModel> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<MovementModel> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<MovementModel> findFirstByReportingUnitIdAndNameAndStateOrderById(
            long unit, String name, ModelState state);
}
