package vn.sophongtrao.register.incident;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

/**
 * How much of a kind was seized.
 *
 * @param reportingUnitId the incident's unit, which stands in the row too so that the wall protects it
 * @param quantity greater than zero, in the kind's unit
 */
@Embeddable
record SeizedQuantity(long reportingUnitId, BigDecimal quantity) {

    boolean isSameAs(SeizedQuantity other) {
        return quantity.compareTo(other.quantity) == 0;
    }
}
