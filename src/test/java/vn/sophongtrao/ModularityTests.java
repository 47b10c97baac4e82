package vn.sophongtrao;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the rooms are those their package-infos allow. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(SoPhongTraoApplication.class);

    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        MODULES.verify();
    }
}
