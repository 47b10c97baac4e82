/**
 * The register of the movement's models with their sites, events, yearly ratings and activities; feeds the counted
 * models. {@code movement :: models} tells other modules a model's name and whether a unit has an effective one.
 */
@ApplicationModule(
        id = "movement",
        allowedDependencies = {"calendar", "territory", "territory :: places", "indicator :: figures"})
@NullMarked
package vn.sophongtrao.register.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
