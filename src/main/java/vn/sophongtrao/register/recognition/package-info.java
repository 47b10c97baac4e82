/**
 * The register of recognitions “An toàn về ANTT” (Circular 124/2021/TT-BCA); feeds the recognised schools and wards of a
 * year. {@code recognition :: listing} tells the summary who was recognised. Keeps no score: a subject meets the criteria
 * or does not.
 */
@ApplicationModule(
        id = "recognition",
        allowedDependencies = {
            "calendar",
            "territory",
            "territory :: places",
            "indicator :: figures",
            "movement :: models"
        })
@NullMarked
package vn.sophongtrao.register.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
