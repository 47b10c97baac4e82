package vn.sophongtrao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Sổ Phong trào: the movement ledger of a district and the units that report to it. */
@SpringBootApplication
@Modulithic(
        systemName = "Sổ Phong trào",
        sharedModules = {"platform", "settings"})
public class SoPhongTraoApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SoPhongTraoApplication.class, arguments);
    }
}
