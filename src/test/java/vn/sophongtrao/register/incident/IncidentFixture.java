package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.DatabaseFixture;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.territory.Territory;

/** Incidents entered as the people of the tests would: {@code an().handled(on).seizing("gun", 1)}. */
@Component
@Order(2000)
public class IncidentFixture implements DatabaseFixture {

    private final IncidentRegister register;
    private final IncidentStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    IncidentFixture(
            IncidentRegister register,
            IncidentStarter starter,
            ActingPerson acting,
            Territory territory,
            OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The categories of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from incident_category)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    /** What is said of an incident unless a test says otherwise: a theft, detected on 1 November 2023, not handled. */
    public static Said theft() {
        return new Said("theft", LocalDate.of(2023, 11, 1), null, "Mất xe máy trong ngõ", false, Map.of());
    }

    /** Enters it in the name of the person's unit and answers its id. */
    public long record(String username, String unit, Said said) {
        return as(username, () -> register.record(new NewIncident(unit(unit), said.details())));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every incident out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate seizure, incident, record_code restart identity cascade");
    }

    /** Details in the making. */
    public record Said(
            String category,
            LocalDate detectedOn,
            @Nullable LocalDate handledOn,
            String account,
            boolean fromPeople,
            Map<String, BigDecimal> seizures) {

        public Said of(String other) {
            return new Said(other, detectedOn, handledOn, account, fromPeople, seizures);
        }

        public Said detected(LocalDate day) {
            return new Said(category, day, handledOn, account, fromPeople, seizures);
        }

        public Said handled(LocalDate day) {
            return new Said(category, detectedOn.isAfter(day) ? day : detectedOn, day, account, fromPeople, seizures);
        }

        public Said account(String text) {
            return new Said(category, detectedOn, handledOn, text, fromPeople, seizures);
        }

        public Said fromThePeople() {
            return new Said(category, detectedOn, handledOn, account, true, seizures);
        }

        public Said seizing(Map<String, BigDecimal> quantities) {
            return new Said(category, detectedOn, handledOn, account, fromPeople, quantities);
        }

        IncidentDetails details() {
            return new IncidentDetails(category, detectedOn, handledOn, account, fromPeople, seizures);
        }
    }
}
