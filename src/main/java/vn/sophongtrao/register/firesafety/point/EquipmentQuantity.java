package vn.sophongtrao.register.firesafety.point;

import jakarta.persistence.Embeddable;

/**
 * How much of a kind stands at a point.
 *
 * @param reportingUnitId the point's unit, which stands in the row too so that the wall protects it
 * @param quantity greater than zero, in the kind's unit
 */
@Embeddable
record EquipmentQuantity(long reportingUnitId, int quantity) {}
