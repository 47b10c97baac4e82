/**
 * The register of incidents and what was seized. Describes incidents, never people; feeds the cases handled and the seized quantities.
 */
@ApplicationModule(
        id = "incident",
        allowedDependencies = {"calendar", "territory", "indicator :: figures", "movement :: models"})
@NullMarked
package vn.sophongtrao.register.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
