/**
 * What other modules may ask of the models: a name, a choice, whether a unit has an effective one; and what they say on a
 * model's page.
 */
@NamedInterface("models")
@NullMarked
package vn.sophongtrao.register.movement.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
