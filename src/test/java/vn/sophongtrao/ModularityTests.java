package vn.sophongtrao;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between the rooms are those their package-infos allow. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(SoPhongTraoApplication.class);

    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        MODULES.verify();
    }

    @Test
    void thePictureOfTheModulesIsDrawnFromTheCode() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
