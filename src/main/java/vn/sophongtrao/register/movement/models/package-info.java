/** What other modules may ask of the models: a name, a choice, whether a unit has an effective one. */
@NamedInterface("models")
@NullMarked
package vn.sophongtrao.register.movement.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
